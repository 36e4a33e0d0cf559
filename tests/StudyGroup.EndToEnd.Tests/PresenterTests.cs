using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class PresenterTests
{
    [Fact]
    public async Task Slot_is_taken_shown_and_given_back_in_public()
    {
        await using var stage = await Stage.WithBotAsync();
        var taken = await stage.Ask(stage.Ana, "present", ("seminar", 4));
        Assert.False(taken.IsEphemeral);
        Assert.Contains($"<@{stage.Ana.Id}> is presenting **", taken.Text, StringComparison.Ordinal);
        var refused = await stage.Ask(stage.Ben, "present", ("seminar", 4));
        Assert.True(refused.IsEphemeral);
        Assert.Contains($"is taken: <@{stage.Ana.Id}> (Ana) is presenting it", refused.Text, StringComparison.Ordinal);
        Assert.Contains("1 place free", (await stage.Ask(stage.Ben, "schedule")).Text, StringComparison.Ordinal);
        Assert.Contains(
            $"<@{stage.Ana.Id}> (Ana) · **High-Quality Training Data", (await stage.Ask(stage.Ben, "presenters")).Text,
            StringComparison.Ordinal);
        Assert.False((await stage.Ask(stage.Ana, "present-release")).IsEphemeral);
        Assert.Contains("Nobody has taken a slot yet", (await stage.Ask(stage.Ben, "presenters")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_is_named_to_people_whose_client_has_never_seen_them()
    {
        await using var stage = await Stage.WithBotAsync();
        var carl = stage.Guild.AddPerson("Carl");
        await stage.Manage("seminar-edit", ("seminar", 4), ("presenter", carl));
        foreach (var (command, option) in new (string, (string, object)[])[] { ("seminar", [("number", 4)]), ("presenters", []) })
        {
            var read = (await stage.Ask(stage.Ben, command, option)).Message!.ReadBy(stage.Ben);
            Assert.Contains($"<@{carl.Id}> (Carl)", read, StringComparison.Ordinal);
        }

        await stage.Ask(carl, "next-seminar");
        Assert.Contains(
            "@Carl (Carl)", (await stage.Ask(stage.Ben, "seminar", ("number", 4))).Message!.ReadBy(stage.Ben), StringComparison.Ordinal);
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
        Assert.Contains($"That question is for <@{stage.Ben.Id}>.", other.Text, StringComparison.Ordinal);
        // The offer is kept over a restart.
        await stage.RestartBotAsync();
        var accepted = await stage.Ben.In(stage.Seminars).PressAsync(asked.Message!, "Accept", stage.Cancel);
        Assert.True(accepted.IsUpdate);
        Assert.Equal(["Undo"], accepted.Buttons);
        Assert.Contains($"<@{stage.Ben.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 4))).Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ana.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 6))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swap_suggestions_show_presenters_by_name()
    {
        await using var stage = await Stage.WithBotAsync();
        var carl = stage.Guild.AddPerson("Carl");
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        await stage.Ask(stage.Ben, "present", ("seminar", 6));
        await stage.Manage("seminar-move", ("seminar", 6), ("when", "2026-12-11"));
        await stage.Manage("seminar-edit", ("seminar", 7), ("presenter", carl));
        var shown = await stage.Ana.In(stage.Seminars).SuggestAsync("present-swap", "with", "", null, stage.Cancel);
        Assert.Equal(
            ["6 · Chapter 6 · Ben · Fri 11 Dec · Developing & Evaluating ML Models", "7 · Chapter 7 · Carl · Deploying ML Models"],
            shown.Select(choice => choice.Name));
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
        Assert.Contains("has expired", lapsed.Text, StringComparison.Ordinal);
        Assert.Empty(lapsed.Buttons);
        var again = await stage.Ask(stage.Ana, "present-swap", ("seminar", 4), ("with", 6));
        Assert.Contains(
            "would rather not swap", (await ben.PressAsync(again.Message!, "Decline", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains($"<@{stage.Ana.Id}>", (await stage.Ask(stage.Ana, "seminar", ("number", 4))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organizer_assigns_presenters_and_it_is_shown_who_has_presented_how_often()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.DoesNotContain("1 place free", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        foreach (var number in new[] { 1, 2, 5 }) await stage.Manage("seminar-edit", ("seminar", number), ("presenter", stage.Ben));
        var assigned = await stage.Manage("seminar-edit", ("seminar", 4), ("presenter", stage.Ana));
        Assert.Contains($"<@{stage.Ana.Id}>", assigned.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Presenters", "**Have presented**", $"- <@{stage.Ben.Id}> (Ben) · 2 seminars: 1, 2", "**Up next**",
                $"- <@{stage.Ana.Id}> (Ana) · **High-Quality Training Data: Labeling, Sampling & Class Balancing** "
                    + "(Seminar 4 · Chapter 4) · To be announced (TBA)",
                $"- <@{stage.Ben.Id}> (Ben) · **Feature Engineering for ML Models** (Seminar 5 · Chapter 5) · To be announced (TBA)",
                "**Free slots**",
                "- **Data Engineering for ML: Structuring, Storing & Processing Data** (Seminar 3 · Chapter 3) · Coming soon",
            ],
            (await stage.Ask(stage.Ana, "presenters")).Text.Split('\n')[..8]);
        var schedule = (await stage.Ask(stage.Ana, "schedule")).Text.Split('\n');
        Assert.Contains(
            "1 place free", Assert.Single(schedule, l => l.Contains("3 · Chapter 3", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "1 place free", Assert.Single(schedule, l => l.Contains("4 · Chapter 4", StringComparison.Ordinal)), StringComparison.Ordinal);
        await stage.Manage("seminar-edit", ("seminar", 4), ("clear", "presenter"));
        Assert.Contains(
            $"<@{stage.Ben.Id}> is presenting", (await stage.Ask(stage.Ben, "present", ("seminar", 4))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenters_change_and_take_away_the_slides_of_their_own_seminar_and_of_no_other()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ben, "present", ("seminar", 4));
        await stage.Manage("slides", ("seminar", 4), ("url", "https://example.org/4"), ("title", "Draft"));
        var (own, other) = (await stage.Ask(stage.Ben, "seminar", ("number", 4)), await stage.Ask(stage.Ben, "seminar", ("number", 5)));
        Assert.Contains(
            "Only the presenters and organizers",
            (await (await other.PressAsync("More", stage.Cancel)).PressAsync("Add slides", stage.Cancel)).Text, StringComparison.Ordinal);
        var form = await (await own.PressAsync("More", stage.Cancel)).PressAsync("Add slides", stage.Cancel);
        await form.SubmitAsync(
            new Dictionary<string, string> { ["url"] = "https://example.org/4", ["title"] = "Final", ["covers"] = "Labels" }, stage.Cancel);
        Assert.Contains(
            "[Final](https://example.org/4)", (await stage.Ask(stage.Ana, "slides", ("seminar", 4))).Text, StringComparison.Ordinal);
        form = await (await own.PressAsync("More", stage.Cancel)).PressAsync("Add slides", stage.Cancel);
        var taken = await form.SubmitAsync(new Dictionary<string, string> { ["remove"] = "1" }, stage.Cancel);
        Assert.Contains("Slides removed from Seminar 4", taken.Text, StringComparison.Ordinal);
        Assert.Contains("has no slides yet", (await stage.Ask(stage.Ana, "slides", ("seminar", 4))).Text, StringComparison.Ordinal);
        Assert.Contains("Undone", (await taken.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_of_two_members_who_take_a_slot_at_once_gets_it()
    {
        await using var stage = await Stage.WithBotAsync();
        var answers = await Task.WhenAll(stage.Ask(stage.Ana, "present", ("seminar", 4)), stage.Ask(stage.Ben, "present", ("seminar", 4)));
        Assert.Single(answers, a => a.Text.Contains("is presenting **", StringComparison.Ordinal));
        Assert.Single(answers, a => a.Text.Contains("is taken", StringComparison.Ordinal) && a.IsEphemeral);
    }
}
