namespace StudyGroup.EndToEnd.Tests;

public sealed class PresenterTests
{
    [Fact]
    public async Task A_slot_is_taken_shown_and_given_back_before_all()
    {
        await using var stage = await Stage.WithBotAsync();
        var taken = await stage.Ask(stage.Ana, "present", ("seminar", 4));
        Assert.False(taken.IsEphemeral);
        Assert.Contains($"<@{stage.Ana.Id}> presents **Seminar 4", taken.Text, StringComparison.Ordinal);
        var refused = await stage.Ask(stage.Ben, "present", ("seminar", 4));
        Assert.True(refused.IsEphemeral);
        Assert.Contains($"is taken: <@{stage.Ana.Id}> presents it", refused.Text, StringComparison.Ordinal);
        Assert.Contains("free slot", (await stage.Ask(stage.Ben, "schedule")).Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ana.Id}> · **Seminar 4", (await stage.Ask(stage.Ben, "presenters")).Text, StringComparison.Ordinal);
        Assert.False((await stage.Ask(stage.Ana, "present-release")).IsEphemeral);
        Assert.Contains("Nobody has taken a slot yet", (await stage.Ask(stage.Ben, "presenters")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_swap_pings_the_other_alone_and_is_theirs_to_accept()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        await stage.Ask(stage.Ben, "present", ("seminar", 6));
        var asked = await stage.Ask(stage.Ana, "present-swap", ("seminar", 4), ("with", 6));
        Assert.False(asked.IsEphemeral);
        Assert.Equal([stage.Ben], asked.Message!.PingedPeople);
        var other = await stage.Olga.In(stage.Seminars).PressAsync(asked.Message!, "Accept", stage.Cancel);
        Assert.True(other.IsEphemeral);
        Assert.Contains($"Only <@{stage.Ben.Id}>", other.Text, StringComparison.Ordinal);
        // The offer is kept over a restart.
        await stage.RestartBotAsync();
        var accepted = await stage.Ben.In(stage.Seminars).PressAsync(asked.Message!, "Accept", stage.Cancel);
        Assert.True(accepted.IsUpdate);
        Assert.Equal(["Undo"], accepted.Buttons);
        Assert.Contains($"<@{stage.Ben.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 4))).Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ana.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 6))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_swap_lapses_when_a_seminar_was_moved_meanwhile_and_is_declined_by_the_other()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        await stage.Ask(stage.Ben, "present", ("seminar", 6));
        var asked = await stage.Ask(stage.Ana, "present-swap", ("seminar", 4), ("with", 6));
        await stage.Manage("seminar-move", ("seminar", 6), ("when", "2026-12-11"));
        var ben = stage.Ben.In(stage.Seminars);
        var lapsed = await ben.PressAsync(asked.Message!, "Accept", stage.Cancel);
        Assert.Contains("has lapsed", lapsed.Text, StringComparison.Ordinal);
        Assert.Empty(lapsed.Buttons);
        var again = await stage.Ask(stage.Ana, "present-swap", ("seminar", 4), ("with", 6));
        Assert.Contains("would rather not swap", (await ben.PressAsync(again.Message!, "Decline", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ana.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 4))).Text, StringComparison.Ordinal);
    }
}
