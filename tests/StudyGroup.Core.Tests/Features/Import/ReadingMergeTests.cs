using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class ReadingMergeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void Importing_the_same_papers_twice_changes_nothing()
    {
        var once = Import(TestGroup.Empty(), Papers("[Trees](https://a.example/t), pp. 1-9", "K. Marsh", "OSDI '24"));
        var twice = Import(once, Papers("[Trees](https://a.example/t), pp. 1-9", "K. Marsh", "OSDI '24"));

        Assert.Equal(
            [
                new Reading("Trees")
                {
                    Url = "https://a.example/t",
                    Part = "pp. 1-9",
                    Authors = "K. Marsh",
                    Published = "OSDI '24",
                },
            ],
            once.Seminars[0].Readings);
        Assert.Empty(Differences.Between(once, twice));
    }

    [Fact]
    public void A_title_replaces_the_id_of_the_same_link()
    {
        var once = Import(TestGroup.Empty(), Papers("arXiv:2401.01234"));
        var twice = Import(once, Papers("[Trees](https://arxiv.org/abs/2401.01234)"));

        Assert.Equal("arXiv:2401.01234", once.Seminars[0].Topic);
        Assert.Equal("Trees", twice.Seminars[0].Topic);
        Assert.Equal([new Reading("Trees") { Url = "https://arxiv.org/abs/2401.01234" }], twice.Seminars[0].Readings);
    }

    [Fact]
    public void A_link_and_details_are_added_to_the_reading_of_the_same_title()
    {
        var once = Import(TestGroup.Empty(), Papers("Trees", "K. Marsh"));
        var twice = Import(once, Papers("[TREES](https://a.example/t)"));

        Assert.Equal([new Reading("TREES") { Url = "https://a.example/t", Authors = "K. Marsh" }], twice.Seminars[0].Readings);
    }

    [Fact]
    public void A_paper_that_was_the_topic_gives_way_to_the_new_one()
    {
        var once = Import(TestGroup.Empty(), Papers("[Trees](https://a.example/t)"));
        var twice = Import(once, Papers("[Forests](https://a.example/f)"));

        Assert.Equal("Forests", twice.Seminars[0].Topic);
        Assert.Equal([new Reading("Forests") { Url = "https://a.example/f" }], twice.Seminars[0].Readings);
    }

    [Theory]
    [InlineData(false, "Trees|Background")]
    [InlineData(true, "Trees")]
    public void A_reading_added_by_hand_stays_unless_what_is_missing_is_removed(bool removes, string titles)
    {
        var group = Import(TestGroup.Empty(), Papers("Trees"));
        group = group.With(group.Seminars[0] with { Readings = [.. group.Seminars[0].Readings, new Reading("Background")] });

        Assert.Equal(titles.Split('|'), Import(group, Papers("Trees"), removes).Seminars[0].Readings.Select(r => r.Title));
    }

    [Fact]
    public void Text_without_readings_removes_none()
    {
        var group = Import(TestGroup.Empty(), Papers("Trees"));
        const string Topics = "| Seminar | Date | Topic |\n|---|---|---|\n| 1 | 2027-02-03 | Trees |\n";

        Assert.Single(Import(group, Topics, removes: true).Seminars[0].Readings);
    }

    [Fact]
    public void Followed_README_that_names_another_paper_replaces_it_but_not_one_that_a_member_changed()
    {
        const string Was = "| # | Date | Topic | Reading |\n|---|---|---|---|\n| 1 | 2027-02-03 | Trees | [Oaks](https://a.example/o) |\n";
        var now = Was.Replace("[Oaks](https://a.example/o)", "[Elms](https://a.example/e)", StringComparison.Ordinal);
        var group = Import(TestGroup.Empty(), Was);
        var changed = group.With(
            group.Seminars[0] with { Readings = [group.Seminars[0].Readings[0] with { Part = "ch. 2" }] });

        Assert.Equal(["Elms"], Follow(group, Was, now).Seminars[0].Readings.Select(r => r.Title));
        Assert.Equal(["Oaks", "Elms"], Follow(changed, Was, now).Seminars[0].Readings.Select(r => r.Title));
    }

    [Fact]
    public void Followed_README_does_not_bring_back_a_reading_that_was_removed()
    {
        var text = Papers("[Trees](https://a.example/t)");
        var group = Import(TestGroup.Empty(), text);
        var removed = group.With(group.Seminars[0] with { Readings = [] });

        Assert.Empty(Follow(removed, text, text).Seminars[0].Readings);
    }

    [Fact]
    public void Reading_that_a_README_no_longer_calls_optional_is_required_again()
    {
        const string Was = "- 2027-02-03: Trees\n  - Optional: Oaks\n- 2027-02-10: Leaves\n";
        var group = Import(TestGroup.Empty(), Was);

        Assert.True(group.Seminars[0].Readings[0].IsOptional);
        Assert.False(
            Follow(group, Was, Was.Replace("Optional", "Read", StringComparison.Ordinal)).Seminars[0].Readings[0].IsOptional);
    }

    [Fact]
    public void Plain_list_does_not_make_a_reading_required_that_an_organizer_made_optional()
    {
        var group = Import(TestGroup.Empty(), Papers("Trees"));
        group = group.With(group.Seminars[0] with { Readings = [group.Seminars[0].Readings[0] with { IsOptional = true }] });

        Assert.True(Import(group, Papers("Trees", "K. Marsh")).Seminars[0].Readings[0].IsOptional);
    }

    [Fact]
    public void Changes_in_an_export_are_taken_over()
    {
        var group = TestGroup.Empty().Add(new Seminar
        {
            Number = 1,
            Topic = "Trees",
            Date = SeminarDate.Unknown,
            Readings = [new Reading("Oaks") { Url = "https://a.example/o", IsOptional = true }, new Reading("Elms") { Part = "ch. 1" }],
        });
        var edited = MarkdownExport.Write(group).Replace(" (optional)", "", StringComparison.Ordinal)
            .Replace("ch. 1", "ch. 2", StringComparison.Ordinal);

        Assert.Equal(
            [new Reading("Oaks") { Url = "https://a.example/o" }, new Reading("Elms") { Part = "ch. 2" }],
            Import(group, edited).Seminars[0].Readings);
    }

    [Fact]
    public void Paper_with_a_title_too_long_for_a_topic_keeps_it_without_a_warning()
    {
        var title = new string('x', 300);
        var plan = MarkdownImport.Plan(TestGroup.Empty(), Papers(title), settled: null, removesMissing: false, Now).Value;

        Assert.Empty(plan.Warnings);
        Assert.Equal(title, Assert.Single(Assert.Single(plan.After.Seminars).Readings).Title);
    }

    [Fact]
    public void Ten_readings_with_long_titles_are_cut_to_the_limits_with_a_warning()
    {
        var cells = string.Join("<br>", Enumerable.Range(0, 12).Select(n => $"{(char)('A' + n)}{new string('x', 320)}"));
        var plan = MarkdownImport.Plan(TestGroup.Empty(), Papers(cells), settled: null, removesMissing: false, Now).Value;

        var readings = Assert.Single(plan.After.Seminars).Readings;
        Assert.Equal(10, readings.Length);
        Assert.All(readings, reading => Assert.Equal(300, reading.Title.Length));
        Assert.Contains(
            plan.Warnings,
            warning => warning.ToString() == "Line 3: A seminar can have 10 readings, so I left out the last 2 of 12.");
    }

    private static string Papers(string paper, string authors = "", string venue = "") =>
        $"| # | Date | Paper | Authors | Venue |\n|---|---|---|---|---|\n| 1 | 2027-02-03 | {paper} | {authors} | {venue} |\n";

    private static Group Import(Group group, string text, bool removes = false) =>
        MarkdownImport.Plan(group, text, settled: null, removes, Now).Value.After;

    private static Group Follow(Group group, string was, string now) =>
        MarkdownImport.Plan(group, now, settled: was, removesMissing: false, Now).Value.After;
}
