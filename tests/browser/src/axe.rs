//! axe-core in the page: its rules for WCAG 2.2 A and AA and its best practices.

use std::fs;

use serde_json::Value;

use crate::browser::Browser;
use crate::fault::{Outcome, ensure};
use crate::stage::workspace;

/// Where npm puts it.
const SOURCE: &str = "node_modules/axe-core/axe.min.js";

/// Runs it and calls back with one sentence for each element that breaks a rule.
const RUN: &str = r"
    const done = arguments[0];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const told = (rule) => rule.nodes.map((node) =>
        rule.id + ' (' + rule.impact + ') at ' + node.target.join(' ') + ': '
        + node.failureSummary.replace(/\s+/g, ' ') + ' in ' + node.html.slice(0, 200));
    axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
        .then((found) => done(found.violations.flatMap(told)), (error) => done(['axe: ' + error]));";

impl Browser {
    /// What axe-core finds wrong with the page.
    ///
    /// # Errors
    /// axe-core is not installed, or does not run.
    pub async fn violations(&self) -> Outcome<Vec<String>> {
        if self.js("return typeof axe;").await? == "undefined" {
            self.js(&fs::read_to_string(workspace().join(SOURCE))?).await?;
        }
        let found = self.js_later(RUN, Vec::new()).await?;
        let found = found.as_array().cloned().unwrap_or_default();
        Ok(found.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// axe-core finds nothing.
    ///
    /// # Errors
    /// It does; the fault tells the rule, the element and its HTML.
    pub async fn assert_accessible(&self) -> Outcome {
        let found = self.violations().await?;
        ensure(found.is_empty(), || found.join("\n"))
    }
}
