//! The names of months and days of the week in Dutch and English, as CLDR has them: their one home.

/// The names of a language.
#[derive(Debug)]
pub(crate) struct CalendarNames {
    /// Months from January.
    pub(crate) months: [&'static str; 12],
    /// Short months from January.
    pub(crate) short_months: [&'static str; 12],
    /// Days from Monday.
    pub(crate) weekdays: [&'static str; 7],
    /// Short days from Monday.
    pub(crate) short_weekdays: [&'static str; 7],
}

impl CalendarNames {
    /// The full names: those of the months from January, then those of the days from Monday.
    pub(crate) const fn full(&self) -> [&'static str; 19] {
        let [a, b, c, d, e, f, g, h, i, j, k, l] = self.months;
        let [m, n, o, p, q, r, s] = self.weekdays;
        [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s]
    }
}

/// Dutch names.
pub(crate) const DUTCH: CalendarNames = CalendarNames {
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    short_months: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    short_weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
};

/// English names.
pub(crate) const ENGLISH: CalendarNames = CalendarNames {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    short_weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
