using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class PreviewTests
{
    private const string Schedule = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | Data, at last |\n";

    [Fact]
    public async Task Import_confirmed_after_the_schedule_changed_is_shown_again_and_can_then_be_confirmed()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("file", new Upload("README.md", "text/markdown", Schedule)));
        Assert.Contains("date ~~coming soon~~ → **Fri 4 Dec 2026, 18:00**", asked.Text, StringComparison.Ordinal);
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11"));
        var again = await asked.PressAsync("Confirm", stage.Cancel);
        Assert.True(again.IsUpdate);
        Assert.Contains("The schedule has changed in the meantime, so nothing was done.", again.Text, StringComparison.Ordinal);
        Assert.Contains("date ~~Fri 11 Dec 2026, 18:00~~ → **Fri 4 Dec 2026, 18:00**", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Data, at last", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await again.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Data, at last", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_that_is_no_longer_possible_says_why()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("swap", ("a", 3), ("b", 4));
        await stage.Manage("seminar-move", ("seminar", 4), ("when", "coming soon"));
        var refused = await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("have the same date, coming soon.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seminar_held_before_the_confirmation_is_not_moved()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        var asked = await stage.Manage("shift", ("from", 3), ("by", "1 week"));
        await stage.TurnAsync(TimeSpan.FromHours(5));
        var late = await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("(Seminar 3) is already over, so nothing was changed. Use the command again.", late.Text, StringComparison.Ordinal);
        Assert.Contains("\nSeminar 4 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_confirmed_twice_at_once_is_applied_once_and_the_other_organizer_is_told()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var otto = stage.Guild.AddPerson("Otto", Permissions.ManageEvents);
        var asked = await stage.Manage("shift", ("from", 3), ("by", "1 week"));
        // Otto doesn't see Olga's preview, but presses her button all the same.
        var confirm = Confirm(asked);
        var answers = await Task.WhenAll(
            stage.Olga.In(stage.Seminars).SendCustomIdAsync(asked.Message!, confirm, stage.Cancel),
            otto.In(stage.Seminars).SendCustomIdAsync(asked.Message!, confirm, stage.Cancel));
        Assert.Single(answers, a => a.Text.Contains("Done", StringComparison.Ordinal));
        // Which of the two it is depends on how far the first has come.
        Assert.Single(answers, a =>
            a.Text.Contains("That's been answered or replaced", StringComparison.Ordinal)
            || a.Text.Contains("already working", StringComparison.Ordinal));
        Assert.Contains(
            "Fri 11 Dec 2026, 18:00", (await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-11"))).Text,
            StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    [Fact]
    public async Task Cancelled_preview_changes_nothing_and_is_gone()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("file", new Upload("README.md", "text/markdown", Schedule)));
        var confirm = Confirm(asked);
        var cancelled = await asked.PressAsync("Cancel", stage.Cancel);
        Assert.Contains("Cancelled. Nothing was changed.", cancelled.Text, StringComparison.Ordinal);
        Assert.Empty(cancelled.Buttons);
        var gone = await stage.Olga.In(stage.Seminars).SendCustomIdAsync(asked.Message!, confirm, stage.Cancel);
        Assert.Contains(
            "That's been answered or replaced, or it's more than a week old.", gone.Text,
            StringComparison.Ordinal);
        Assert.Contains("Coming soon", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_cannot_confirm_an_organizers_preview()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("file", new Upload("README.md", "text/markdown", Schedule)));
        var refused = await stage.Ana.In(stage.Seminars).SendCustomIdAsync(asked.Message!, Confirm(asked), stage.Cancel);
        Assert.Contains("Only organizers can do that", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Coming soon", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Another_group_neither_sees_nor_confirms_a_preview(bool isOnSameServer)
    {
        await using var stage = await Stage.WithBotAsync();
        var neighbor = await Neighbor.OfAsync(stage, isOnSameServer);
        var boss = neighbor.Boss;
        var asked = await stage.Manage("import", ("file", new Upload("README.md", "text/markdown", Schedule)));
        var card = await boss.CommandAsync("next-seminar", stage.Cancel);
        foreach (var button in asked.Message!.Buttons)
        {
            var answer = await boss.SendCustomIdAsync(card.Message!, neighbor.Forged(button.CustomId!), stage.Cancel);
            Assert.Contains("That's been answered or replaced", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Data, at last", answer.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            "Data, at last", (await boss.CommandAsync("manage history", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Coming soon", (await boss.CommandAsync("next-seminar", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_s_button_does_nothing_to_what_somebody_else_was_asked()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        await stage.Ask(stage.Ben, "present", ("seminar", 6));
        var preview = Confirm(await stage.Manage("swap", ("a", 3), ("b", 5)));
        var offer = await stage.Ask(stage.Ana, "present-swap", ("seminar", 4), ("with", 6));
        var accept = offer.Message!.Buttons.Single(b => b.Label == "Accept").CustomId!;
        var (offered, planned) = (accept.Split(':')[2], preview.Split(':')[2]);
        foreach (var (who, customId) in new[]
        {
            (stage.Olga, preview.Replace($":{planned}:", $":{offered}:", StringComparison.Ordinal)),
            (stage.Olga, $"sg1:plan-cancel:{offered}"),
            (stage.Ana, $"sg1:swap-accept:{planned}"),
            (stage.Ana, $"sg1:swap-decline:{planned}"),
        })
        {
            var answer = await who.In(stage.Seminars).SendCustomIdAsync(offer.Message!, customId, stage.Cancel);
            Assert.Contains("That's been answered or replaced", answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            "Swapped", (await stage.Ben.In(stage.Seminars).PressAsync(offer.Message!, "Accept", stage.Cancel)).Text,
            StringComparison.Ordinal);
    }

    private static string Confirm(Shown asked) => asked.Message!.Buttons.Single(b => b.Label == "Confirm").CustomId!;
}
