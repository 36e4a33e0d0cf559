using CsCheck;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

/// <summary>A text with an earlier settled state: only what changed in it counts.</summary>
public sealed class SettledImportTests
{
    private const string Before = """
        | Seminar | Date | Topic |
        |---|---|---|
        | 3 | Coming soon | Data Engineering for ML |
        | 4 | TBA | Topic 4 |
        | 12 | TBA | Ethics |

        - 2026-12-25: Winter break

        ## Slides
        - [Seminar 3 – Slides](https://example.org/3)
        """;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Group Settled = Made(TestGroup.Nine(), Before, null).After;

    [Fact]
    public void Changes_in_the_text_are_applied_and_changes_made_here_stay()
    {
        var group = Settled.On(4, 2026, 12, 11).With(Settled.Numbered(3)! with { Topic = "Our own words" });
        Assert.Equal(
            ["Seminar 3 · Chapter 3: date ~coming soon~ → Fri 4 Dec 2026, 18:00"],
            Changes(group.On(4, 2026, 12, 11), Before.Replace("| 3 | Coming soon", "| 3 | 04-12-26", StringComparison.Ordinal)));
    }

    [Fact]
    public void Untouched_line_does_not_restore_what_was_removed_here()
    {
        var group = Settled with { Seminars = Settled.Seminars.RemoveAll(s => s.Number == 12), Breaks = [] };
        group = group.With(group.Numbered(3)! with { Slides = [] });
        Assert.Equal(
            ["Seminar 13 added: Law · TBA"],
            Changes(group, Before.Replace("Ethics |", "Ethics |\n| 13 | TBA | Law |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_wins_where_both_sides_changed() => Assert.Equal(
        ["Seminar 4 · Chapter 4: date ~Fri 11 Dec 2026, 18:00~ → Fri 18 Dec 2026, 18:00"],
        Changes(Settled.On(4, 2026, 12, 11), Before.Replace("| 4 | TBA", "| 4 | 2026-12-18", StringComparison.Ordinal)));

    [Fact]
    public void Missing_line_is_reported_and_nothing_is_removed()
    {
        var plan = Made(Settled, Before.Replace("| 4 | TBA | Topic 4 |\n", "", StringComparison.Ordinal), Before);
        Assert.Empty(Differences.Between(Settled, plan.After));
        Assert.Equal(
            ["No longer in it, but kept: Seminar 4. If that's intended, use /manage seminar-remove."], plan.Warnings.Select(w => w.Text()));
    }

    [Fact]
    public void Only_new_unreadable_lines_are_reported()
    {
        var broken = Before.Replace("| 4 | TBA", "| four | TBA", StringComparison.Ordinal);
        Assert.Contains(
            "I can't read “four” as a seminar number",
            Assert.Single(Made(Settled, broken, Before).Warnings, w => w.Text().StartsWith("Line", StringComparison.Ordinal)).Text(),
            StringComparison.Ordinal);
        Assert.Empty(Made(Settled, "\n" + broken.Replace("Ethics", "Ethics and law", StringComparison.Ordinal), broken).Warnings);
    }

    [Fact]
    public void Unchanged_text_changes_nothing_however_the_group_has_changed() =>
        Gen.Select(GroupGen.Group, GroupGen.Group).Sample((one, other) =>
        {
            var text = MarkdownExport.Write(one);
            if (MarkdownImport.Plan(other, text, text, removesMissing: false, Now).IsRefused(out _, out var plan)) return;
            Assert.Empty(Differences.Between(other, plan.After));
            Assert.Empty(plan.Warnings);
        }, iter: 300);

    private static IEnumerable<string> Changes(Group group, string text) =>
        ChangeWords.Lines(group.Settings, Differences.Between(group, Made(group, text, Before).After))
            .Select(line => line.Text().Replace("*", "", StringComparison.Ordinal));

    private static Plan Made(Group group, string text, string? settled) =>
        MarkdownImport.Plan(group, text, settled, removesMissing: false, Now).Value;
}
