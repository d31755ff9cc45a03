//! The program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    env_logger::init();
    dealscope::cli::main(std::env::args_os())
}
