using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What the organizer of another group can't reach, whether it's on the same server or on another.</summary>
public sealed class GroupIsolationTests
{
    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Change_is_neither_listed_nor_undone_by_another_groups_organizer(bool isOnSameServer)
    {
        await using var stage = await Stage.WithBotAsync();
        var neighbor = await Neighbor.OfAsync(stage, isOnSameServer);
        var moved = await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var undo = moved.Message!.Buttons.Single(button => button.Label == "Undo").CustomId!;
        var card = await neighbor.AskAsync(stage, "next-seminar");
        foreach (var forged in new[] { undo, undo.Replace("undo", "put-back", StringComparison.Ordinal) })
        {
            var answer = await neighbor.Boss.SendCustomIdAsync(card.Message!, neighbor.Forged(forged), stage.Cancel);
            Assert.DoesNotContain("Undone", answer.Text, StringComparison.Ordinal);
        }

        Assert.Contains("<t:1796407200:F>", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Export_and_own_data_of_one_group_contain_nothing_of_another(bool isOnSameServer)
    {
        await using var stage = await Stage.WithBotAsync();
        var neighbor = await Neighbor.OfAsync(stage, isOnSameServer);
        await stage.Ask(stage.Ana, "point add", ("text", "secret of the first"), ("seminar", 3));
        await stage.Manage("seminar-edit", ("seminar", 3), ("place", "Secret room"));
        foreach (var format in new[] { "markdown", "json", "csv", "ics" })
        {
            var shown = await neighbor.AskAsync(stage, "manage export", ("format", format));
            if (shown.Message!.Attachments is [var file]) Assert.DoesNotContain("ecret", file.Text, StringComparison.Ordinal);
        }

        var mine = await neighbor.AskAsync(stage, "my-data");
        Assert.DoesNotContain("ecret", Assert.Single(mine.Message!.Attachments).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Answers_about_coming_and_slots_of_one_group_do_not_show_in_another(bool isOnSameServer)
    {
        await using var stage = await Stage.WithBotAsync();
        var neighbor = await Neighbor.OfAsync(stage, isOnSameServer);
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await neighbor.AskAsync(stage, "manage seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        var card = await stage.Ask(stage.Ana, "next-seminar");
        await card.PressAsync("I'm coming", stage.Cancel);
        await stage.Ask(stage.Ana, "present", ("seminar", 3));
        Assert.Contains($"<@{stage.Ana.Id}>", (await stage.Ask(stage.Ben, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"<@{stage.Ana.Id}>", (await neighbor.AskAsync(stage, "next-seminar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"<@{stage.Ana.Id}>", (await neighbor.AskAsync(stage, "presenters")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_form_of_one_group_is_not_opened_from_another()
    {
        await using var groups = await GroupsStage.StartAsync();
        await groups.AddPaperAsync();
        var form = await groups.Stage.Manage("import");
        var refused = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "Typed with care" }, groups.Cancel);
        var again = refused.Message!.Buttons.Single(button => button.Label == "Try again").CustomId!;
        var card = await groups.Papers(groups.Stage.Ana, "next-seminar");
        var answer = await groups.Stage.Olga.In(groups.PapersChannel).SendCustomIdAsync(
            card.Message!, again.Replace("sg1:", "sg1-1:", StringComparison.Ordinal), groups.Cancel);
        Assert.Contains("been answered or replaced", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sg1-7:next-seminar")]
    [InlineData("sg1-4194303:vote:1")]
    [InlineData("sg1-99999999999:vote:1")]
    [InlineData("sg1--1:vote:1")]
    public async Task Custom_id_of_no_group_gets_a_calm_answer(string customId)
    {
        await using var groups = await GroupsStage.StartAsync();
        var card = await groups.Stage.Ask(groups.Stage.Ana, "next-seminar");
        var answer = await groups.Stage.Ana.In(groups.Stage.Seminars).SendCustomIdAsync(card.Message!, customId, groups.Cancel);
        Assert.EndsWith("Use the command again.", answer.Text, StringComparison.Ordinal);
    }
}
