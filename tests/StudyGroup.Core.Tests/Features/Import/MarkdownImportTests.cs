using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class MarkdownImportTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Group Nine = TestGroup.Nine();

    [Fact]
    public void Preview_shows_additions_and_changes_and_keeps_what_is_not_mentioned()
    {
        var plan = Plan(Nine, "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 18:30 | Data |\n| 12 | TBA | Ethics |");

        Assert.Equal(
            [
                "Seminar 3 · Chapter 3: topic ~Data Engineering for ML~ → Data; date ~coming soon~ → Fri 4 Dec 2026, 18:30",
                "Seminar 12 added: Ethics · TBA",
            ],
            Changes(Nine, plan));
        Assert.Equal(new SeminarId(10), plan.After.Numbered(12)!.Id);
        Assert.Equal(
            ["Not in the text, but kept: Seminar 1, Seminar 2, Seminar 4, Seminar 5, Seminar 6, Seminar 7, Seminar 8, Seminar 9. "
                + "To remove them, import with missing:remove."],
            plan.Warnings.Select(w => w.Text()));
    }

    [Fact]
    public void Missing_seminar_is_removed_on_request()
    {
        var plan = Plan(Nine, Rows("| 1 | 14-03-25 | Topic 1 |", "| 2 | 28-03-25 | Topic 2 |"), remove: true);

        Assert.Equal([1, 2], plan.After.Seminars.Select(s => s.Number));
        Assert.Equal(2, plan.After.Seminars.Sum(s => s.Slides.Length));
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void Nothing_is_removed_for_a_line_that_could_not_be_read()
    {
        var plan = Plan(Nine, Rows("| 1 | 14-03-25 | Topic 1 |", "| two | 28-03-25 | Topic 2 |"), remove: true);

        Assert.Equal(9, plan.After.Seminars.Length);
        Assert.Equal("I won't remove anything, because I couldn't read line 4.", plan.Warnings[0].Text());
        Assert.Equal("Line 4: I can't read “two” as a seminar number. Write it like “Seminar 3”, from 0 to 9999.", plan.Warnings[2].Text());
    }

    [Fact]
    public void Slides_that_the_list_lacks_stay_unless_their_removal_is_asked_for()
    {
        var text = Rows("| 1 | 14-03-25 | Topic 1 |") + "\n## Slides\n- [Seminar 1 – New](https://example.org/new)\n";

        Assert.Equal(["https://example.org/1", "https://example.org/new"], Plan(Nine, text).After.Numbered(1)!.Slides.Select(s => s.Url));
        Assert.Equal(["https://example.org/new"], Plan(Nine, text, remove: true).After.Numbered(1)!.Slides.Select(s => s.Url));
    }

    [Fact]
    public void Known_slides_keep_details_that_are_not_given_again()
    {
        var text = Rows("| 1 | 14-03-25 | Topic 1 |") + "\n## Slides\n- [Seminar 1 – New title](https://example.org/1)\n";
        var deck = Assert.Single(Plan(Nine, text).After.Numbered(1)!.Slides);

        Assert.Equal(("New title", "Topic 1"), (deck.Title, deck.Topic));
        Assert.Equal(["Fraud detection", "Scalability 1"], deck.Covers);
    }

    [Fact]
    public void Seminar_without_a_number_is_known_by_its_topic_and_then_by_its_day()
    {
        var text = "| Date | Topic |\n|---|---|\n| 2025-03-21 | Topic 1 |\n| 2025-03-28 | Something else |\n| 2025-03-14 | Topic 9 |\n"
            + "| 2025-04-11 | New |\n";
        var plan = Plan(Nine, text);

        Assert.Equal(
            [
                "Seminar 1 · Chapter 1: date ~Fri 14 Mar 2025, 18:00~ → Fri 21 Mar 2025, 18:00",
                "Seminar 2 · Chapter 2: topic ~Topic 2~ → Something else",
                "Seminar 9 · Chapter 9: date ~TBA~ → Fri 14 Mar 2025, 18:00",
                "Seminar 10 added: New · Fri 11 Apr 2025, 18:00",
            ],
            Changes(Nine, plan));
    }

    [Fact]
    public void A_day_alone_says_nothing_of_the_time_of_day()
    {
        var group = Nine.On(3, 2026, 12, 4, 19, 30);

        Assert.Empty(Changes(group, Plan(group, Rows("| 3 | 04-12-26 | Data Engineering for ML |"))));
        Assert.Equal(
            new SeminarDate.On(new(2026, 12, 11), new LocalTime(19, 30)),
            Plan(group, Rows("| 3 | 11-12-26 | Data Engineering for ML |")).After.Numbered(3)!.Date);
    }

    [Fact]
    public void A_cancelled_seminar_is_not_brought_back_and_a_struck_one_is_cancelled()
    {
        var group = Nine.With(Nine.Numbered(3)! with { Cancelled = new Cancellation("Ill") });
        var plan = Plan(group, Rows("| 3 | Coming soon | Data Engineering for ML |", "| 4 | TBA | ~~Topic 4~~ |"));

        Assert.Equal(["Seminar 4 · Chapter 4: cancelled"], Changes(group, plan));
    }

    [Fact]
    public void Names_and_breaks_come_along()
    {
        var plan = Plan(Nine, "| Seminar | Date | Topic | Lead |\n|---|---|---|---|\n| 3 | TBA | Data | Wren Halloran |\n"
            + "| | 2026-12-24 – 2027-01-06 | No seminar: holidays | |\n| | | Reading week | |\n");

        Assert.Equal("Wren Halloran", plan.After.Numbered(3)!.Presenters.Single().Name);
        Assert.Equal(
            (new LocalDate(2026, 12, 24), new LocalDate(2027, 1, 6), "holidays"),
            plan.After.Breaks.Select(b => (b.From, b.Until, b.Reason)).Single());
        Assert.Contains("Line 5: “Reading week” has no day, so I left it out.", plan.Warnings.Select(w => w.Text()));
    }

    [Fact]
    public void More_seminars_than_a_group_may_have_are_refused()
    {
        var rows = Enumerable.Range(100, 195).Select(n => $"| {n} | TBA | T |").ToArray();

        Assert.Equal(
            "That would make 204 seminars, but a group can have 200. Shorten the schedule, or remove some seminars first.",
            MarkdownImport.Plan(Nine, Rows(rows), settled: null, false, Now).Refusal!.Sentence());
    }

    [Fact]
    public void Schedule_of_five_hundred_rows_is_refused_and_not_cut() => Assert.Equal(
        "It has 500 seminars, but a group can have 200. Shorten it: leave out those from line 203 on.",
        MarkdownImport.Plan(
            TestGroup.Empty(), Rows([.. Enumerable.Range(1, 500).Select(n => $"| {n} | TBA | T |")]), settled: null, false,
            Now).Refusal!.Sentence());

    [Theory]
    [InlineData("", "I can't find a schedule in that. Line 1: Try a table with the columns Seminar, Date, Chapter and Topic, or a list "
        + "with lines such as “2021-08-30: Chapter 1: Introduction: Name”.")]
    [InlineData("| Seminar | Topic |\n|---|---|\n| 1 | |", "I can't find a schedule in that. Line 3: Seminar 1 has no topic. Write one.")]
    public void A_text_without_a_schedule_is_refused(string text, string sentence) =>
        Assert.Equal(sentence, MarkdownImport.Plan(Nine, text, settled: null, false, Now).Refusal!.Sentence());

    private static string Rows(params string[] rows) => "| Seminar | Date | Topic |\n|---|---|---|\n" + string.Join('\n', rows) + "\n";

    private static Plan Plan(Group group, string text, bool remove = false) =>
        MarkdownImport.Plan(group, text, settled: null, remove, Now).Value;

    private static IEnumerable<string> Changes(Group group, Plan plan) =>
        ChangeWords.Lines(plan.After.Settings, Differences.Between(group, plan.After)).Select(Plain.Text);
}
