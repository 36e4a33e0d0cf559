using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class SlideItemTests
{
    [Theory]
    [InlineData("[Seminar 1 – Trees](https://a.example/x)", "Trees")]
    [InlineData("📊 **[Seminar 1: “Trees”](https://a.example/x)**", "“Trees”")]
    [InlineData("[Seminar #1 (14-03-25) - Trees (v2)](https://a.example/x)", "Trees (v2)")]
    [InlineData("[Seminar 1](https://a.example/x)", "Seminar 1")]
    [InlineData("Seminar 1: [Trees](https://a.example/x)", "Trees")]
    [InlineData("Seminar 1: https://a.example/x", null)]
    [InlineData("Seminar 1: <https://a.example/x>", null)]
    public void The_title_is_the_links_without_the_seminars_name(string item, string? title)
    {
        var deck = Read(item).Deck;

        Assert.Equal("https://a.example/x", deck.Url);
        Assert.Equal(title, deck.Title);
    }

    [Fact]
    public void Covers_are_split_at_commas_outside_parentheses() => Assert.Equal(
        ["a (b, (c, d))", "e)", "f (g, h"],
        Read("[Seminar 1](https://a.example/x)\n  Covers: a (b, (c, d)), , e), f (g, h").Deck.Covers);

    [Fact]
    public void Slides_named_after_a_date_are_not_a_meeting()
    {
        var schedule = ScheduleReader.Read("| Seminar | Date | Topic |\n|---|---|---|\n| Seminar 1 | TBA | Trees |\n\n## Slides\n\n"
            + "- [Seminar 1 – 3/4/25](https://a.example/x)\n");

        var seminar = Assert.Single(schedule.Seminars);
        Assert.Equal("3/4/25", Assert.Single(seminar.Slides).Title);
        Assert.Empty(schedule.Problems);
    }

    [Fact]
    public void Topic_may_continue_on_the_next_line_and_be_in_a_list_of_its_own()
    {
        var deck = Read("[Seminar 1](https://a.example/x)\n\n  - **topic**: Trees\n    and woods\n  - *Covers:* oak,\n    ash").Deck;

        Assert.Equal("Trees and woods", deck.Topic);
        Assert.Equal(["oak", "ash"], deck.Covers);
    }

    [Theory]
    [InlineData("[Seminar 1](javascript:alert(1))", "The link isn't an http or https address of up to 512 characters. Use one that is.")]
    [InlineData("[Seminar 1](slides/one.pdf)", "The link isn't an http or https address of up to 512 characters. Use one that is.")]
    [InlineData("[Seminar 1](ftp://a.example/x)", "The link isn't an http or https address of up to 512 characters. Use one that is.")]
    [InlineData("[Seminar 1]()", "The link isn't an http or https address of up to 512 characters. Use one that is.")]
    [InlineData(
        "[Trees](https://a.example/y)", "I can't tell which seminar these slides are for. Write it in their title, such as “Seminar 3”.")]
    [InlineData("[Seminar 7](https://a.example/y)", "These slides are for Seminar 7, but the table doesn't have one.")]
    [InlineData("[Seminar 1](https://a.example/x)", "Seminar 1 already has these slides.")]
    public void Slides_that_cannot_be_taken_are_reported_with_their_line(string item, string problem)
    {
        var schedule = ScheduleReader.Read(
            $"{Schedules.Table("| 1 | | | T |")}\n## Slides\n- [Seminar 1](https://a.example/x)\n- {item}\n");

        Assert.Equal(new LineProblem(7, problem), Assert.Single(schedule.Problems));
        Assert.Single(schedule.Seminars[0].Slides);
    }

    [Fact]
    public void An_address_that_is_too_long_is_reported() => Assert.Single(
        ScheduleReader.Read(
            $"{Schedules.Table("| 1 | | | T |")}\n## Slides\n- [Seminar 1](https://a.example/{new string('x', 500)})\n").Problems);

    [Fact]
    public void A_second_link_is_reported() => Assert.Equal(
        "This item has more than one link, so I used only the first. Write an item for each.",
        Assert.Single(Read("[Seminar 1](https://a.example/x), [again](https://a.example/y)").Problems).Sentence);

    [Fact]
    public void Links_under_other_headings_are_not_slides()
    {
        var schedule = ScheduleReader.Read(
            $"{Schedules.Table("| 1 | | | T |")}\n## Slides\n- none for Seminar 1 yet\n\n## Notes\n- [Seminar 1](https://a.example/x)\n");

        Assert.Empty(schedule.Problems);
        Assert.Empty(schedule.Seminars[0].Slides);
    }

    [Fact]
    public void Texts_that_are_too_long_are_cut()
    {
        var deck = Read(
            $"[{new string('n', 300)} of seminar 1](https://a.example/x)\n"
            + $"  Topic: {new string('t', 300)}\n  Covers: {new string('c', 2_000)}").Deck;

        Assert.Equal(SlideDeck.MaxTextLength, deck.Title!.Length);
        Assert.Equal(SlideDeck.MaxTextLength, deck.Topic!.Length);
        Assert.Equal(SlideDeck.MaxCoversLength, Assert.Single(deck.Covers).Length);
    }

    private static (SlideDeck Deck, IEnumerable<LineProblem> Problems) Read(string item)
    {
        var schedule = ScheduleReader.Read($"{Schedules.Table("| 1 | | | T |")}\n## 🎞 The slides\n- {item}\n");
        return (Assert.Single(schedule.Seminars[0].Slides), schedule.Problems);
    }
}
