//! The bundled registers, embedded file by file.

/// A bundled register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// The name without `@`.
    pub name: &'static str,
    pub title: &'static str,
    /// A one-line description of the content.
    pub about: &'static str,
    /// The name and text of each file, in the order of names.
    pub files: &'static [(&'static str, &'static str)],
    /// The text of `views.ron`.
    pub views: &'static str,
}

/// The bundled registers; the program opens the first one by default.
pub fn bundled() -> &'static [Bundled] {
    BUNDLED
}

/// Embeds the named files of a folder of `seeds/`.
macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../seeds/", $folder, "/", $name)))),+]
    };
}

const BUNDLED: &[Bundled] = &[
    Bundled {
        name: "seeds",
        title: "Seed articles",
        about: "Deals from five press articles on Shanghai and Chongqing, 2023 to 2025, and three reports that check them.",
        files: files!("articles":
            "brnn-ja-2023-11-06-ciie.ron",
            "dazhong-2024-10-chongqing.ron",
            "dzwww-2024-10-31-chongqing.ron",
            "licai-2024-10-24-chongqing.ron",
            "prnewswire-2023-11-23-lin-gang.ron",
            "register.ron",
            "shanghai-gov-2025-11-03-baoshan.ron",
            "shine-2023-08-31-west-hongqiao.ron",
            "shine-2023-11-11-ciie.ron",
        ),
        views: include_str!("../../seeds/articles/views.ron"),
    },
    Bundled {
        name: "reported",
        title: "Reported deals",
        about: "568 deals and 29 cumulative totals from 409 sources, 2017 to 2026: Shanghai's districts, Chongqing, Shandong, Jiangsu, Guangdong, other provinces, German states. Not complete: seeds/README.md says what is known to be missing.",
        files: files!("reported":
            "anhui.ron",
            "chongqing-2018.ron",
            "chongqing-2019.ron",
            "chongqing-2020.ron",
            "chongqing-2021.ron",
            "chongqing-2022.ron",
            "chongqing-2023.ron",
            "chongqing-2024.ron",
            "chongqing-2025.ron",
            "chongqing-2026.ron",
            "chongqing-undated.ron",
            "germany-2017.ron",
            "germany-2018.ron",
            "germany-2019.ron",
            "germany-2020.ron",
            "germany-2021.ron",
            "germany-2022.ron",
            "germany-2023.ron",
            "germany-2024.ron",
            "germany-2025.ron",
            "germany-2026.ron",
            "germany-undated.ron",
            "guangdong-2017.ron",
            "guangdong-2018.ron",
            "guangdong-2019.ron",
            "guangdong-2020.ron",
            "guangdong-2021.ron",
            "guangdong-2022.ron",
            "guangdong-2023.ron",
            "guangdong-2024.ron",
            "guangdong-2025.ron",
            "hainan.ron",
            "hubei.ron",
            "jiangsu-2018.ron",
            "jiangsu-2019.ron",
            "jiangsu-2020.ron",
            "jiangsu-2021.ron",
            "jiangsu-2022.ron",
            "jiangsu-2023.ron",
            "jiangsu-2024.ron",
            "jiangsu-2025.ron",
            "liaoning.ron",
            "register.ron",
            "shandong-2020.ron",
            "shandong-2021.ron",
            "shandong-2022.ron",
            "shandong-2023.ron",
            "shandong-2024.ron",
            "shandong-2025.ron",
            "shanghai-2001.ron",
            "shanghai-2017.ron",
            "shanghai-2018.ron",
            "shanghai-2019.ron",
            "shanghai-2020.ron",
            "shanghai-2021.ron",
            "shanghai-2022.ron",
            "shanghai-2023.ron",
            "shanghai-2024.ron",
            "shanghai-2025.ron",
            "shanghai-2026.ron",
            "sichuan.ron",
            "zhejiang.ron",
        ),
        views: include_str!("../../seeds/reported/views.ron"),
    },
];
