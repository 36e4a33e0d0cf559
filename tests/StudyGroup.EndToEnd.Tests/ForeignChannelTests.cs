using System.Text;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ForeignChannelTests
{
    [Fact]
    public async Task Import_does_not_make_the_bot_post_on_another_server()
    {
        await using var stage = await Stage.WithBotAsync();
        var theirs = stage.Discord.AddGuild("Poetry readers").AddChannel("poems");
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1h"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));

        var shown = await stage.Manage("import", ("file", await NamingAsync(stage, theirs)));
        Assert.Contains(
            "I can't find the reminder channel in the export in this server, so I'm keeping the current one.", shown.Text,
            StringComparison.Ordinal);
        Assert.Contains("I can't find the syllabus channel in the export in this server", shown.Text, StringComparison.Ordinal);
        Assert.Contains("I can't find the README channel in the export in this server", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Mention, shown.Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await shown.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);

        await stage.TurnToAsync(2026, 12, 4, 17, 1);
        await stage.PostAsync("Seminar 3");
        Assert.Empty(theirs.Messages());
    }

    [Fact]
    public async Task A_command_does_not_take_a_channel_of_another_server()
    {
        await using var stage = await Stage.WithBotAsync();
        var theirs = stage.Discord.AddGuild("Poetry readers").AddChannel("poems");
        await stage.Manage("settings", ("channel", stage.Seminars));
        foreach (var command in new[] { "settings", "syllabus" })
            Assert.Equal("That channel isn't in this server. Pick one that is.", (await stage.Manage(command, ("channel", theirs))).Text);
        Assert.Contains(
            $"Channel for reminders: {stage.Seminars.Mention}", (await stage.Manage("settings")).Text, StringComparison.Ordinal);
        Assert.Contains("There's none yet", (await stage.Manage("syllabus")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channels_of_this_server_come_back_with_an_import()
    {
        await using var stage = await Stage.WithBotAsync();
        var other = stage.Guild.AddChannel("announcements");

        var shown = await stage.Manage("import", ("file", await NamingAsync(stage, other)));
        Assert.DoesNotContain("not one of this server", shown.Text, StringComparison.Ordinal);
        await shown.PressAsync("Confirm", stage.Cancel);

        Assert.Contains($"Channel for reminders: {other.Mention}", (await stage.Manage("settings")).Text, StringComparison.Ordinal);
        await stage.MessageAsync(other, m => m.Text.Contains("➡️", StringComparison.Ordinal));
    }

    // An export into which somebody wrote a channel wherever there is one, and a book so that there is something to confirm.
    private static async Task<Upload> NamingAsync(Stage stage, Channel channel)
    {
        var file = JsonNode.Parse(Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments).Text)!;
        var settings = file["settings"]!;
        settings["book"] = "Designing Data-Intensive Applications";
        settings["channel"] = $"{channel.Id}";
        settings["syllabusChannel"] = $"{channel.Id}";
        settings["readme"] = new JsonObject
        {
            ["url"] = "https://readers.example/README.md",
            ["every"] = "0:06:00:00",
            ["channel"] = $"{channel.Id}",
        };
        return new Upload("group.json", "application/json", Encoding.UTF8.GetBytes(file.ToJsonString()));
    }
}
