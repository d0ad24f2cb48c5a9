//! Reads and writes days as JSON, in the format that the corpus uses for dates.

/// Reads and writes a list of days.
pub(in crate::compare) mod days {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::corpus::{Date, Day};

    pub(in crate::compare) fn serialize<S: Serializer>(days: &[Day], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(days.iter().map(|&day| Date::Day(day)))
    }

    pub(in crate::compare) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Day>, D::Error> {
        Ok(Vec::<Date>::deserialize(deserializer)?.into_iter().map(|date| date.span().0).collect())
    }
}

/// Reads and writes the first and the last day of a period.
pub(in crate::compare) mod period {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::corpus::{Date, Day};

    pub(in crate::compare) fn serialize<S: Serializer>(
        &(first, last): &(Day, Day),
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        (Date::Day(first), Date::Day(last)).serialize(serializer)
    }

    pub(in crate::compare) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(Day, Day), D::Error> {
        let (first, last) = <(Date, Date)>::deserialize(deserializer)?;
        Ok((first.span().0, last.span().0))
    }
}
