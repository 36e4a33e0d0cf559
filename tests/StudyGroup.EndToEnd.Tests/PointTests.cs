using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class PointTests
{
    [Fact]
    public async Task A_point_is_added_by_option_by_form_and_by_button()
    {
        await using var stage = await Stage.WithBotAsync();
        var first = await stage.Ask(stage.Ana, "point add", ("text", "What is data leakage?"));
        Assert.False(first.IsEphemeral);
        Assert.Contains("(Seminar 3)", first.Text, StringComparison.Ordinal);
        Assert.Contains("> What is data leakage?", first.Text, StringComparison.Ordinal);

        var form = await stage.Ask(stage.Ben, "point add", ("seminar", 5));
        Assert.Equal("Add a point to Seminar 5", form.Modal!.Title);
        var second = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "Line one\nLine two" }, stage.Cancel);
        Assert.False(second.IsEphemeral);
        Assert.Contains("> ||Line one\n> Line two||", second.Text, StringComparison.Ordinal);

        var pressed = await (await stage.Ask(stage.Ana, "next-seminar")).PressAsync("Add a point", stage.Cancel);
        await pressed.SubmitAsync(new Dictionary<string, string> { ["text"] = "By the button" }, stage.Cancel);
        var list = await (await (await stage.Ask(stage.Ana, "next-seminar")).PressAsync("More", stage.Cancel)).PressAsync(
            "All points", stage.Cancel);
        Assert.True(list.IsEphemeral);
        Assert.Contains("What is data leakage?", list.Text, StringComparison.Ordinal);
        Assert.Contains("By the button", list.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ana.Id}>", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_is_edited_and_removed_by_its_author_and_nobody_else()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "old words"));
        var point = Assert.Single(await stage.Ana.In(stage.Seminars).SuggestAsync("point edit", "point", "old", null, stage.Cancel));
        Assert.Empty(await stage.Ben.In(stage.Seminars).SuggestAsync("point edit", "point", "old", null, stage.Cancel));
        Assert.Contains(
            "someone else's", (await stage.Ask(stage.Ben, "point edit", ("point", point.AsOption), ("text", "x"))).Text,
            StringComparison.Ordinal);

        var form = await stage.Ask(stage.Ana, "point edit", ("point", point.AsOption));
        Assert.Equal("old words", form.Modal!.Inputs[0].Value);
        Assert.Contains(
            "new words", (await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "new words" }, stage.Cancel)).Text,
            StringComparison.Ordinal);

        var removed = await stage.Ask(stage.Ana, "point remove", ("point", point.AsOption));
        Assert.True(removed.IsEphemeral);
        Assert.Contains("No points yet", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "has been removed", (await stage.Ask(stage.Ana, "point edit", ("point", point.AsOption), ("text", "x"))).Text,
            StringComparison.Ordinal);
        var back = await removed.PressAsync("Undo", stage.Cancel);
        Assert.True(back.IsUpdate);
        Assert.Contains("new words", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_is_over_after_ten_minutes()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "gone"));
        var removed = await stage.Ask(stage.Ana, "point remove", ("point", "1"));
        await stage.TurnAsync(TimeSpan.FromMinutes(11));
        Assert.Contains("more than ten minutes ago", (await removed.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task One_group_never_sees_another_s_points_nor_reaches_them_by_id(bool isOnSameServer)
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "secret of the first"));
        var there = (await Neighbor.OfAsync(stage, isOnSameServer)).Boss;
        Assert.Contains("No points yet", (await there.CommandAsync("point list", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Empty(await there.SuggestAsync("point remove", "point", "", null, stage.Cancel));
        var refused = await there.CommandAsync("point remove", new Dictionary<string, object> { ["point"] = "1" }, stage.Cancel);
        Assert.Contains("has been removed", refused.Text, StringComparison.Ordinal);
        Assert.Contains("secret of the first", (await stage.Ask(stage.Ana, "point list")).Text, StringComparison.Ordinal);
    }
}
