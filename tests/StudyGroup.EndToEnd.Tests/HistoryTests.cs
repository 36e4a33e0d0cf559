using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class HistoryTests
{
    [Fact]
    public async Task Undo_is_over_after_ten_minutes_and_the_history_puts_it_back_then()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var shifted = await (await stage.Manage("shift", ("from", 3), ("by", "1 week"))).PressAsync("Confirm", stage.Cancel);
        await stage.TurnAsync(TimeSpan.FromMinutes(10));
        var late = await shifted.PressAsync("Undo", stage.Cancel);
        Assert.Contains(
            "That was more than ten minutes ago. You can still revert it in `/manage history`.", late.Text.WithoutCommandIds(),
            StringComparison.Ordinal);
        Assert.Contains("<t:1797012000:F>", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
        var put = await (await stage.Manage("history")).PressAsync("Revert 1", stage.Cancel);
        Assert.True(put.IsEphemeral);
        Assert.Contains(
            "Undone\n- **Seminar 3 · Chapter 3**: date ~~Fri 11 Dec 2026, 18:00~~ → **Fri 4 Dec 2026, 18:00**", put.Text,
            StringComparison.Ordinal);
        Assert.Contains("<t:1796407200:F>", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_says_who_changed_what_from_what_to_what_and_any_organizer_reverts_one()
    {
        await using var stage = await Stage.WithBotAsync();
        var otto = stage.Guild.AddPerson("Otto", Permissions.ManageEvents);
        Assert.Contains("Nothing has changed in the last 30 days.", (await stage.Manage("history")).Text, StringComparison.Ordinal);
        await stage.Manage("seminar-edit", ("seminar", 4), ("topic", "Training data"), ("place", "Café"));
        await stage.Ask(otto, "manage break-add", ("from", "2026-12-24"), ("until", "2027-01-03"), ("reason", "winter"));
        await stage.Ask(stage.Ben, "present", ("seminar", 4));
        await stage.Ask(otto, "manage seminar-edit", ("seminar", 4), ("clear", "place"));

        var history = await stage.Ask(otto, "manage history");
        Assert.True(history.IsEphemeral);
        Assert.Equal(
            [
                "Recent changes",
                $"**1** · <t> · <@{otto.Id}>",
                "- **Seminar 4 · Chapter 4**: place ~~Café~~ → none",
                $"**2** · <t> · <@{stage.Ben.Id}>",
                $"- **Seminar 4 · Chapter 4**: presenter none → **<@{stage.Ben.Id}> (Ben)**",
                $"**3** · <t> · <@{otto.Id}>",
                "- Break added: Thu 24 Dec 2026 to Sun 3 Jan 2027, winter",
                $"**4** · <t> · <@{stage.Olga.Id}>",
                "- **Seminar 4 · Chapter 4**: topic ~~High-Quality Training Data: Labeling, Sampling & Class Balancing~~ → **Training "
                    + "data**; place none → **Café**",
            ],
            System.Text.RegularExpressions.Regex.Replace(history.Text, "<t:[0-9]+:f>", "<t>").Split('\n'));
        Assert.Contains("I can't undo that: ", (await history.PressAsync("Revert 4", stage.Cancel)).Text, StringComparison.Ordinal);
        await history.PressAsync("Revert 2", stage.Cancel);
        var later = await stage.Ask(otto, "manage history");
        Assert.Contains($"<@{otto.Id}> reverted a change", later.Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ben.Id}> · undone since", later.Text, StringComparison.Ordinal);
        Assert.True(later.Message!.Buttons.Single(b => b.Label == "Revert 3").IsDisabled);
    }

    [Fact]
    public async Task History_is_turned_page_by_page()
    {
        await using var stage = await Stage.WithBotAsync();
        for (var i = 1; i <= 7; i++) await stage.Manage("seminar-edit", ("seminar", 4), ("place", $"Room {i}"));
        var history = await stage.Manage("history");
        Assert.Contains("Page 1 of 2", history.Text, StringComparison.Ordinal);
        var older = await history.PressAsync("Next", stage.Cancel);
        Assert.True(older.IsUpdate);
        Assert.Contains("place none → **Room 1**", older.Text, StringComparison.Ordinal);
        Assert.Equal(["Previous", "Next", "Revert 6", "Revert 7"], older.Buttons);
    }

    [Fact]
    public async Task However_long_changes_are_each_is_shown_where_its_button_is()
    {
        await using var stage = await Stage.WithBotAsync();
        for (var i = 1; i <= 5; i++) await stage.Manage("seminar-edit", ("seminar", 4), ("topic", $"{i}{new string('*', 199)}"));
        var history = await stage.Manage("history");
        var shown = new List<int>();
        while (true)
        {
            shown.AddRange(Enumerable.Range(1, 5).Where(n => history.Buttons.Contains($"Revert {n}")));
            Assert.Contains($"**{shown[^1]}** · <t:", history.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('…', history.Text);
            if (history.Message!.Buttons.SingleOrDefault(b => b.Label == "Next") is not { IsDisabled: false }) break;
            history = await history.PressAsync("Next", stage.Cancel);
        }

        Assert.Equal([1, 2, 3, 4, 5], shown);
    }

    [Fact]
    public async Task Removed_seminar_can_be_restored_with_its_points_for_thirty_days_and_is_then_deleted()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "Keep me"), ("seminar", 5));
        foreach (var number in new[] { 5, 6 })
            await (await stage.Manage("seminar-remove", ("seminar", number))).PressAsync("Remove it", stage.Cancel);
        await stage.TurnAsync(TimeSpan.FromDays(29));
        var history = await stage.Manage("history");
        Assert.Contains("**Seminar 5 · Chapter 5** removed: ~~Feature Engineering for ML Models~~", history.Text, StringComparison.Ordinal);
        Assert.Contains(
            "**Seminar 5 · Chapter 5** is back: Feature Engineering for ML Models",
            (await history.PressAsync("Revert 2", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Keep me", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);

        await stage.TurnAsync(TimeSpan.FromDays(2));
        while ((await stage.Manage("history")).Text.Contains("Seminar 6", StringComparison.Ordinal))
            stage.Cancel.ThrowIfCancellationRequested();
        Assert.Contains("more than 30 days old", (await history.PressAsync("Revert 1", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Keep me", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace("\\", "", StringComparison.Ordinal);
}
