//! Disjoint sets: groups of members. Any two groups can be joined into one group.

/// Groups of the members 0, 1, 2 and so on. Each member is in exactly one group. The root of a group is its smallest
/// member.
///
/// For each member, the list contains its parent: the root or another smaller member of the same group. The parent of a
/// root is the root itself.
#[derive(Clone, Debug)]
pub struct DisjointSets(Vec<usize>);

impl DisjointSets {
    /// Makes groups of one member each. `members` is the number of members.
    pub fn new(members: usize) -> Self {
        Self((0..members).collect())
    }

    /// The root of the group that contains this member.
    pub fn root(&self, mut member: usize) -> usize {
        while let Some(&parent) = self.0.get(member).filter(|&&parent| parent != member) {
            member = parent;
        }
        member
    }

    /// Joins the groups of two members.
    pub fn join(&mut self, one: usize, other: usize) {
        let (first, second) = (self.root(one), self.root(other));
        let root = first.min(second);
        // Then the root is the parent of all four members. This keeps later look-ups short.
        for member in [first, second, one, other] {
            if let Some(parent) = self.0.get_mut(member) {
                *parent = root;
            }
        }
    }
}
