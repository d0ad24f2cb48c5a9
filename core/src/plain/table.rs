//! The HTML of the tables of coverage and claims.

use maud::{Markup, html};

use super::origin::href;
use crate::corpus::Corpus;
use crate::display::{
    CLAIMS, COVERAGE, DIFFERENT_SCOPE, Section, Table, TableCell, TableHead, TableRow, claims, coverage,
};
use crate::route::{Route, View};

/// The maximum number of cells in a table. A larger table would delay the start of the program.
const CELLS: usize = 2000;

/// The tables of the page, each with the view that shows it. Tables without rows and tables of more than [`CELLS`]
/// cells are left out.
pub(super) fn tables(corpus: &Corpus, list: &[usize]) -> Vec<(View, Table)> {
    let tables = [(View::Coverage, coverage(corpus, list)), (View::Claims, claims(corpus, list))];
    let fits = |table: &Table| {
        let rows: usize = table.sections.iter().map(|section| section.rows.len()).sum();
        (1..=CELLS).contains(&(rows * table.heads.len()))
    };
    tables.into_iter().filter(|(_, table)| fits(table)).collect()
}

/// Links to the list and the tables. The link to the current view is marked as such.
pub(super) fn views(tables: &[(View, Table)], current: View) -> Markup {
    html! {
        nav class="views" aria-label="Views" {
            @for view in std::iter::once(View::List).chain(tables.iter().map(|(view, _)| *view)) {
                a href=(Route::default().with_view(view).href()) aria-current=[(view == current).then_some("page")] {
                    (view.label())
                }
            }
        }
    }
}

/// The section with the table at an index, below links to the views and an introduction.
pub(super) fn section(corpus: &Corpus, tables: &[(View, Table)], place: usize) -> Markup {
    let (view, table) = &tables[place];
    let (introduction, corner) = if *view == View::Claims { (CLAIMS, "Claim") } else { (COVERAGE, "Topic") };
    html! {
        section class="plain-view is-table" id=(Route::default().with_view(*view).print()) {
            (views(tables, *view))
            header class="introduction" { h2 { (view.label()) } p { (introduction) } }
            @if let Some(remark) = &table.remark { p class="remark" { (remark) } }
            div class="table-scroller" role="region" aria-label=(view.label()) tabindex="0" {
                table class="comparison-table" {
                    thead { tr { th scope="col" { (corner) } @for head in &table.heads { (column(corpus, head)) } } }
                    @for section in &table.sections { (body(corpus, section, table.heads.len() + 1)) }
                }
            }
        }
    }
}

fn column(corpus: &Corpus, head: &TableHead) -> Markup {
    let content = html! { span class="stamp" aria-hidden="true" { (head.stamp) } " " bdi { (head.label) } };
    html! {
        th scope="col" {
            @match head.article {
                Some(number) => a class="to-evidence" href=(href(corpus, number)) { (content) },
                None => (content),
            }
        }
    }
}

fn body(corpus: &Corpus, section: &Section, width: usize) -> Markup {
    html! {
        tbody {
            @if let Some(label) = &section.label {
                tr class="subject" {
                    th scope="rowgroup" colspan=(width) {
                        div class="subject-line" {
                            bdi { (label) }
                            @if section.differs_in_scope { " " span class="tag" { (DIFFERENT_SCOPE) } }
                        }
                    }
                }
            }
            @for row in &section.rows { (line(corpus, row)) }
        }
    }
}

fn line(corpus: &Corpus, row: &TableRow) -> Markup {
    html! {
        tr {
            th scope="row" {
                bdi { (row.label) }
                @if let Some(scope) = &row.scope { span class="scope" { (scope) } }
            }
            @for cell in &row.cells {
                @if cell.is_empty() {
                    td class="nothing" { "–" }
                } @else {
                    td class="filled signs" { @for sign in cell { (link(corpus, sign)) } }
                }
            }
        }
    }
}

fn link(corpus: &Corpus, cell: &TableCell) -> Markup {
    html! { a href=(href(corpus, cell.article)) aria-label=(cell.label) { (cell.sign) } }
}
