//! What does the page show?
//!
//! A card, the head of an open article, the facets, and the tables of coverage and claims, as data: their parts in
//! order, with all text that the page shows. The live page and the plain page draw the same data, so both show the
//! same. Only the plain page draws [`Table`]. The live page builds its tables itself, because their cells link to
//! passages, but it takes the sentences and symbols from here.

mod article;
mod card;
mod facet_list;
mod origin;
mod table;

pub use article::{ArticleHead, FURNITURE, Fact, IN_NEW_TAB, NO_ORIGINAL, ORIGINAL};
pub use card::{Card, Marks, Pieces, excerpt, headline};
pub use facet_list::{FacetList, ValueText, facet_lists, facet_name, topics_by_group, value_text};
pub use origin::{Origin, filing_date, named};
pub use table::{
    CLAIMS, COVERAGE, DIFFERENT_SCOPE, Section, Table, TableCell, TableHead, TableRow, claims, coverage, stance,
};
