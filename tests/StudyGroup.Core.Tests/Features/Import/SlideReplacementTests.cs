using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

/// <summary>A text names other slides for a seminar than its earlier settled state did.</summary>
public sealed class SlideReplacementTests
{
    private const string Ours = "https://example.org/ours";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly string Before = Text("[slides](https://example.org/a), [code](https://example.org/code)");
    private static readonly Group Settled = Made(TestGroup.Nine(), Before, null).After;

    [Fact]
    public void A_link_in_the_place_of_another_is_one_change_from_the_old_to_the_new()
    {
        var plan = Made(Settled, Text("[slides](https://example.org/b), [code](https://example.org/code)"), Before);
        Assert.Equal(
            ["Seminar 3 · Chapter 3: slides ~slides → https://example.org/a, code → https://example.org/code~ → slides → "
                + "https://example.org/b, code → https://example.org/code"],
            Changes(Settled, plan));
        Assert.Empty(plan.Warnings);
        Assert.False(plan.NeedsConfirmation);
    }

    [Fact]
    public void Slides_added_by_members_stay_in_place() =>
        Assert.Equal([Ours, "https://example.org/b", "https://example.org/code"], After(
            Holding(Deck(Ours), Deck("https://example.org/a", "slides"), Deck("https://example.org/code", "code")),
            "[slides](https://example.org/b), [code](https://example.org/code)"));

    [Fact]
    public void A_link_that_is_only_left_out_stays() =>
        Assert.Equal(["https://example.org/a", "https://example.org/code"], After(Settled, "[code](https://example.org/code)"));

    [Fact]
    public void Link_changed_by_members_stays_next_to_the_new_one() => Assert.Equal(
        ["https://example.org/a", "https://example.org/code", "https://example.org/b"],
        After(
            Holding(Deck("https://example.org/a", "With our remarks"), Deck("https://example.org/code", "code")),
            "[slides](https://example.org/b), [code](https://example.org/code)"));

    [Fact]
    public void Link_removed_by_members_does_not_block_the_new_one() =>
        Assert.Equal(
            [Ours, "https://example.org/b"],
            After(Holding(Deck(Ours)), "[slides](https://example.org/b), [code](https://example.org/code)"));

    [Fact]
    public void Old_link_goes_if_members_already_have_the_new_one() => Assert.Equal(
        ["https://example.org/code", "https://example.org/b"],
        After(
            Holding(Deck("https://example.org/a", "slides"), Deck("https://example.org/code", "code"), Deck("https://example.org/b")),
            "[slides](https://example.org/b), [code](https://example.org/code)"));

    [Fact]
    public void Title_decides_which_of_two_decks_a_new_one_replaces() =>
        Assert.Equal(["https://example.org/a", "https://example.org/b"], After(Settled, "[code](https://example.org/b)"));

    [Fact]
    public void Both_decks_stay_if_it_is_unclear_which_one_is_replaced() =>
        Assert.Equal(
            ["https://example.org/a", "https://example.org/code", "https://example.org/b"],
            After(Settled, "[all of it](https://example.org/b)"));

    [Fact]
    public void One_deck_may_be_replaced_by_several() => Assert.Equal(
        ["https://example.org/b", "https://example.org/code", "https://example.org/c"],
        After(Settled, "[part one](https://example.org/b), [code](https://example.org/code), [part two](https://example.org/c)"));

    [Fact]
    public void A_link_in_the_list_of_slides_is_exchanged_with_what_it_covers()
    {
        var before = Text("") + "\n## Slides\n- [Seminar 3 – Old](https://example.org/a)\n  *Covers:* roots\n";
        var after = Text("") + "\n## Slides\n- [Seminar 3 – New](https://example.org/b)\n  *Covers:* leaves\n";
        var deck = Assert.Single(Made(Made(TestGroup.Nine(), before, null).After, after, before).After.Numbered(3)!.Slides);
        Assert.Equal(Deck("https://example.org/b", "New") with { Covers = ["leaves"] }, deck);
    }

    [Fact]
    public void Slides_are_not_replaced_without_an_earlier_text() => Assert.Equal(
        ["https://example.org/a", "https://example.org/code", "https://example.org/b"],
        Made(Settled, Text("[slides](https://example.org/b), [code](https://example.org/code)"), null).After.Numbered(3)!.Slides.Select(d =>
            d.Url));

    private static Group Holding(params SlideDeck[] decks) => Settled.With(Settled.Numbered(3)! with { Slides = [.. decks] });

    private static SlideDeck Deck(string url, string? title = null) => new(url, title, null, []);

    private static string Text(string slides) =>
        $"| Seminar | Topic | Slides |\n|---|---|---|\n| 3 | Data Engineering for ML | {slides} |\n";

    private static IEnumerable<string> After(Group group, string slides) =>
        Made(group, Text(slides), Before).After.Numbered(3)!.Slides.Select(d => d.Url);

    private static Plan Made(Group group, string text, string? settled) =>
        MarkdownImport.Plan(group, text, settled, removesMissing: false, Now).Value;

    private static IEnumerable<string> Changes(Group group, Plan plan) =>
        ChangeWords.Lines(plan.After.Settings, Differences.Between(group, plan.After)).Select(Plain.Text);
}
