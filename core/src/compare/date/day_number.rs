//! Day numbers, to compute the time between two days.

use crate::corpus::Day;

/// The number of days since 1 January of the year 0.
///
/// The calendar library has a function for this, but its error messages would add 40 KB to the page.
pub(in crate::compare) fn day_number(day: Day) -> i32 {
    let before = i32::from(day.year()) - 1;
    let leap_days = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    365 * (before + 1) + leap_days + i32::from(day.day_of_year())
}

/// The number of days between two days, in either order.
pub(in crate::compare) fn days_between(one: Day, other: Day) -> i32 {
    (day_number(other) - day_number(one)).abs()
}
