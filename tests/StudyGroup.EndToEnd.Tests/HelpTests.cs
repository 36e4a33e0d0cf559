namespace StudyGroup.EndToEnd.Tests;

public sealed class HelpTests
{
    [Fact]
    public async Task Commands_are_mentioned_with_the_ids_under_which_they_are_registered()
    {
        await using var stage = await Stage.WithBotAsync();
        var ids = stage.Discord.Commands(stage.Guild).ToDictionary(
            c => c.GetProperty("name").GetString()!, c => c.GetProperty("id").GetString());
        var help = await stage.Ask(stage.Olga, "help");
        // The commands are registered before the bot has read the answer that says their ids.
        while (!help.Text.Contains("</", StringComparison.Ordinal)) help = await stage.Ask(stage.Olga, "help");

        Assert.Contains($"</next-seminar:{ids["next-seminar"]}>: ", help.Text, StringComparison.Ordinal);
        Assert.Contains($"</manage settings:{ids["manage"]}>: ", help.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("`/", help.Text, StringComparison.Ordinal);
        Assert.Contains($"Pick one with </manage settings:{ids["manage"]}> channel.", help.Text, StringComparison.Ordinal);
        var refusal = await stage.Ask(stage.Ana, "seminar", ("number", 42));
        Assert.Contains($"See </schedule:{ids["schedule"]}>.", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizers_first_read_what_still_needs_setting_up()
    {
        await using var stage = await Stage.WithBotAsync();
        var before = (await stage.Ask(stage.Olga, "help")).Text;
        var atFirst = before.IndexOf("Still to set up", StringComparison.Ordinal);
        Assert.InRange(atFirst, 0, before.IndexOf("See what's on", StringComparison.Ordinal));

        await stage.Manage("settings", ("channel", stage.Seminars), ("timezone", "Europe/Istanbul"));

        Assert.DoesNotContain("Still to set up", (await stage.Ask(stage.Olga, "help")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still to set up", (await stage.Ask(stage.Ana, "help")).Text, StringComparison.Ordinal);
    }
}
