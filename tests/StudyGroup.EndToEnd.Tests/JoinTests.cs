using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Several people who present one seminar.</summary>
public sealed class JoinTests
{
    [Fact]
    public async Task Slot_that_has_room_is_joined_from_its_card_and_given_back_alone()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("presenters", 2));
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        var card = await stage.Ask(stage.Ben, "seminar", ("number", 4));
        Assert.Contains($"<@{stage.Ana.Id}> (Ana) · 1 place left", card.Text, StringComparison.Ordinal);
        var joined = await card.PressAsync("Join", stage.Cancel);
        Assert.False(joined.IsEphemeral);
        Assert.Contains($"<@{stage.Ben.Id}> is presenting **High-Quality", joined.Text, StringComparison.Ordinal);
        Assert.Contains($"(Seminar 4 · Chapter 4) with <@{stage.Ana.Id}> (Ana) · ", joined.Text, StringComparison.Ordinal);
        Assert.Empty(joined.Message!.PingedPeople);
        var full = await card.PressAsync("Join", stage.Cancel);
        Assert.Contains("You're already presenting", full.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Join", (await stage.Ask(stage.Olga, "seminar", ("number", 4))).Buttons);
        var released = await stage.Ask(stage.Ana, "present-release");
        Assert.Contains($"<@{stage.Ben.Id}> (Ben) still is. 1 place left.", released.Text, StringComparison.Ordinal);
        Assert.Contains("1 place free", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_presenters_offers_slots_and_says_who_has_not_presented_for_longest()
    {
        await using var stage = await Stage.WithBotAsync();
        var carl = stage.Guild.AddPerson("Carl");
        await stage.Manage("settings", ("presenters", 2));
        await stage.Manage("seminar-edit", ("seminar", 1), ("presenter", stage.Ana), ("add-names", "Ann Lee"));
        await stage.Manage("seminar-edit", ("seminar", 4), ("presenter", stage.Olga));
        await stage.Ask(stage.Ben, "point add", ("text", "Why?"), ("seminar", 4));
        await stage.Ask(carl, "point add", ("text", "How?"), ("seminar", 4));
        carl.Leave();
        var list = await stage.Ask(stage.Ben, "presenters");
        Assert.Equal(
            [
                "Presenters", "**Have presented**", $"- <@{stage.Ana.Id}> (Ana) · 1 seminar: 1", "- Ann Lee · 1 seminar: 1",
                "**Haven't presented for longest**", $"- <@{stage.Ben.Id}> (Ben) · not yet",
            ],
            list.Text.Split('\n')[..6]);
        Assert.StartsWith(
            $"- <@{stage.Ana.Id}> (Ana) · last presented Seminar 1, <t:", list.Text.Split('\n')[6], StringComparison.Ordinal);
        Assert.DoesNotContain("Carl", list.Text, StringComparison.Ordinal);
        Assert.Equal(["Join Seminar 4", "Present Seminar 3"], list.Buttons.Where(label => label.EndsWith('4') || label.EndsWith('3')));
        var joined = await list.PressAsync("Join Seminar 4", stage.Cancel);
        Assert.Contains($"<@{stage.Ben.Id}> is presenting **High-Quality", joined.Text, StringComparison.Ordinal);
        Assert.Contains($"with <@{stage.Olga.Id}> (Olga)", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_of_two_members_who_join_at_once_gets_the_last_place()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("presenters", 2));
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        var card = await stage.Ask(stage.Ana, "seminar", ("number", 4));
        var answers = await Task.WhenAll(
            stage.Ask(stage.Ben, "present", ("seminar", 4)), stage.Olga.In(stage.Seminars).PressAsync(card.Message!, "Join", stage.Cancel));
        Assert.Single(answers, a => a.Text.Contains("is presenting **", StringComparison.Ordinal));
        var late = Assert.Single(answers, a => a.Text.Contains("is taken: ", StringComparison.Ordinal) && a.IsEphemeral);
        Assert.Contains("are presenting it. Ask one of them to swap with ", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swap_offer_goes_to_everyone_who_presents_the_wanted_seminar()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("presenters", 2));
        await stage.Ask(stage.Ana, "present", ("seminar", 4));
        await stage.Ask(stage.Ben, "present", ("seminar", 6));
        await stage.Ask(stage.Olga, "present", ("seminar", 6));
        var asked = await stage.Ask(stage.Ana, "present-swap", ("seminar", 4), ("with", 6));
        Assert.Equal([stage.Ben, stage.Olga], asked.Message!.PingedPeople);
        var declined = await stage.Ben.In(stage.Seminars).PressAsync(asked.Message!, "Decline", stage.Cancel);
        Assert.Contains($"<@{stage.Ben.Id}> would rather not swap.", declined.Text, StringComparison.Ordinal);
        Assert.Equal(["Accept", "Decline"], declined.Buttons);
        var swapped = await stage.Olga.In(stage.Seminars).PressAsync(declined.Message!, "Accept", stage.Cancel);
        Assert.Contains($"<@{stage.Olga.Id}> is presenting **High-Quality", swapped.Text, StringComparison.Ordinal);
        var six = (await stage.Ask(stage.Ana, "seminar", ("number", 6))).Text;
        Assert.Contains($"<@{stage.Ben.Id}> (Ben) and <@{stage.Ana.Id}> (Ana)", six, StringComparison.Ordinal);
    }
}
