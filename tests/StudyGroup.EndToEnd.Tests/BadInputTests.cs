using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string> Texts => new(
        "@everyone and @here", "<@1> <@&2> <#3> </help:4> <t:0:R> <:a:5>", "[click](https://evil.example)",
        "**bold** _it_ ~~no~~ ||spoiler||",
        "```\ncode", "`", "> quote\n# head\n- item\n1. one\n-# small", "'; DROP TABLE points; --",
        "\u202Eright to left\u202C and שלום עולם",
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 30)), "a\\b\\*c", "\u0000\u0001 control", "https://example.org/a_b_c?x=*y*",
        "e\u0301\u0302\u0303 Z̷a̸l̶g̵o̸");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Typed_text_is_shown_as_typed_without_any_effect(string text)
    {
        await using var stage = await Stage.WithBotAsync();
        var added = await stage.Ask(stage.Ana, "point add", ("text", text));
        Assert.Null(added.Failed);
        Assert.False(added.IsEphemeral);
        Assert.Empty(added.Message!.PingedPeople);
        Assert.Empty(added.Message.PingedRoles);
        Assert.False(added.Message.PingsEveryone);
        Assert.DoesNotContain("[click](", added.Text, StringComparison.Ordinal);
        foreach (var (command, option) in new[]
        {
            ("seminar-add", "topic"),
            ("seminar-cancel", "reason"),
            ("seminar-edit", "place"),
            ("settings", "book"),
        })
        {
            var options = command is "seminar-add" or "settings"
                ? new (string, object)[] { (option, Cut(text)) }
                : [("seminar", 3), (option, Cut(text))];
            var answer = await stage.Manage(command, options);
            Assert.Null(answer.Failed);
            Assert.True(answer.IsEphemeral);
        }

        foreach (var command in new[] { "schedule", "next-seminar", "point list", "help" })
            Assert.Null((await stage.Ask(stage.Ben, command)).Failed);
        Assert.NotNull((await stage.Ask(stage.Ana, "slides", ("find", Cut(text)))).Message);
        Assert.Contains("Try “", (await stage.Manage("seminar-move", ("seminar", 4), ("when", Cut(text)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_emoji_are_a_point_and_one_more_is_refused_by_Discord()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Null((await stage.Ask(stage.Ana, "point add", ("text", string.Concat(Enumerable.Repeat("🤔", 1000))))).Failed);
        Assert.NotNull((await stage.Ask(stage.Ana, "point add", ("text", string.Concat(Enumerable.Repeat("🤔", 1001))))).Failed);
        Assert.Contains("🤔", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("not a link")]
    public async Task Only_web_links_become_slides(string url)
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Contains("https://", (await stage.Manage("slides", ("seminar", 3), ("url", url))).Text, StringComparison.Ordinal);
        Assert.Contains("has no slides yet", (await stage.Ask(stage.Ana, "slides", ("seminar", 3))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sg1:point-undo:999")]
    [InlineData("sg1:seminar-remove:3")]
    [InlineData("sg1:vote-give:999999999999999999999:-1")]
    [InlineData("sg1:points:999999999999999999999")]
    [InlineData("sg1:schedule:nonsense:-5")]
    [InlineData("sg0:of-long-ago")]
    [InlineData("somebody else's")]
    public async Task Any_button_that_a_member_can_make_up_gets_a_sentence(string customId)
    {
        await using var stage = await Stage.WithBotAsync();
        var card = await stage.Ask(stage.Ana, "next-seminar");
        var answer = await stage.Ana.In(stage.Seminars).SendCustomIdAsync(card.Message!, customId, stage.Cancel);
        Assert.Null(answer.Failed);
        Assert.NotEqual("", answer.Text);
        Assert.Contains("Chapter 3", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    private static string Cut(string text) => text.Length <= 100 ? text : string.Concat(text.EnumerateRunes().Take(100));
}
