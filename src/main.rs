//! The program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    dealscope::cli::guard_log();
    dealscope::cli::main(std::env::args_os())
}
