using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ImportTests
{
    [Fact]
    public async Task Changed_export_is_imported_and_applied_on_confirm()
    {
        await using var stage = await Stage.WithBotAsync();
        var exported = await stage.Manage("export", ("format", "markdown"));
        Assert.True(exported.IsEphemeral);
        var file = Assert.Single(exported.Message!.Attachments);
        Assert.EndsWith(".md", file.FileName, StringComparison.Ordinal);
        var text = file.Text;

        Assert.Equal("That wouldn't change anything.", (await stage.Manage("import", ("file", Upload(text)))).Text);
        var asked = await stage.Manage(
            "import", ("file", Upload(text.Replace("| Coming soon |", "| 04-12-26 |", StringComparison.Ordinal))));
        Assert.Contains("~~coming soon~~ → **Fri 4 Dec 2026, 18:00**", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Seminar 3", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_in_json_brings_back_seminars_and_points()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "Keep me"), ("seminar", 5));
        var file = Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments).Text;
        await (await stage.Manage("seminar-remove", ("seminar", 5))).PressAsync("Remove it", stage.Cancel);
        var asked = await stage.Manage("import", ("file", new Upload("group.json", "application/json", file)));
        Assert.Contains("Seminar 5", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Keep me", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Neighbor.OnTheSameServerOrAnother), MemberType = typeof(Neighbor))]
    public async Task Export_of_another_group_is_imported_without_its_channel_and_roles(bool isOnSameServer)
    {
        await using var stage = await Stage.WithBotAsync();
        var boss = (await Neighbor.OfAsync(stage, isOnSameServer)).Boss;
        await stage.Manage("settings", ("channel", stage.Seminars), ("role", stage.Readers), ("place", "Room 5"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "2026-12-04"));
        await stage.Ask(stage.Ana, "point add", ("text", "Come along"), ("seminar", 3));
        var file = Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments).Text;
        var asked = await boss.CommandAsync(
            "manage import", new Dictionary<string, object> { ["file"] = new Upload("group.json", "application/json", file) },
            stage.Cancel);
        Assert.Contains(
            $"The export is from another {(isOnSameServer ? "group" : "server")}, so I'm keeping your channels and roles.", asked.Text,
            StringComparison.Ordinal);
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        var card = (await boss.CommandAsync("next-seminar", stage.Cancel)).Text;
        foreach (var came in new[] { "Room 5", "<t:1796407200:F>", "Come along" }) Assert.Contains(came, card, StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"{stage.Seminars.Id}", (await boss.CommandAsync("manage settings", stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1/README.md")]
    [InlineData("https://[::1]/README.md")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://localhost/README.md")]
    public async Task A_link_into_the_machine_or_its_network_is_not_followed(string link)
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage("import", ("link", link));
        Assert.True(refused.IsEphemeral);
        Assert.Contains("leads into a private network, so I don't follow it", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_not_text_is_refused()
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage(
            "import", ("file", new Upload("picture.md", "text/markdown", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2 })));
        Assert.Contains("That isn't text.", refused.Text, StringComparison.Ordinal);
    }

    private static Upload Upload(string text) => new("README.md", "text/markdown", System.Text.Encoding.UTF8.GetBytes(text));
}
