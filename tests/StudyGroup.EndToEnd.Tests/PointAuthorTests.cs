using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class PointAuthorTests
{
    [Fact]
    public async Task Author_is_named_to_people_whose_client_has_never_seen_them()
    {
        await using var stage = await Stage.WithBotAsync();
        var carl = stage.Guild.AddPerson("Carl *B* @everyone");
        var hall = stage.Guild.AddChannel("hall");
        await carl.In(hall).CommandAsync("point add", new Dictionary<string, object> { ["text"] = "Why?", ["seminar"] = 4 }, stage.Cancel);
        foreach (var (command, option) in new[] { ("seminar", "number"), ("point list", "seminar") })
        {
            var message = (await stage.Ask(stage.Ben, command, (option, 4))).Message!;
            var read = message.ReadBy(stage.Ben);
            Assert.Contains("Carl \\*B\\*", read, StringComparison.Ordinal);
            Assert.Equal((false, 0), (message.PingsEveryone, message.PingedPeople.Count));
        }
    }

    [Fact]
    public async Task Author_of_a_point_from_an_older_export_is_named_once_they_are_seen()
    {
        await using var stage = await Stage.WithBotAsync();
        var carl = stage.Guild.AddPerson("Carl");
        await stage.Ask(stage.Ana, "point add", ("text", "Why?"), ("seminar", 4));
        var file = Assert.Single((await stage.Manage("export", ("format", "json"))).Message!.Attachments).Text;
        Assert.Contains("\"authorName\": \"Ana\",", file, StringComparison.Ordinal);
        file = file.Replace($"{stage.Ana.Id}", $"{carl.Id}", StringComparison.Ordinal);
        file = file.Replace("\"authorName\": \"Ana\",", "", StringComparison.Ordinal);
        var asked = await stage.Manage("import", ("file", new Upload("group.json", "application/json", file)));
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains($"(<@{carl.Id}>)", await ReadAsync(stage), StringComparison.Ordinal);

        await carl.In(stage.Guild.AddChannel("hall")).CommandAsync("schedule", stage.Cancel);
        await stage.SettledAsync();
        Assert.Contains($"(<@{carl.Id}>, Carl)", await ReadAsync(stage), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(Stage stage) =>
        (await (await stage.Ask(stage.Ben, "seminar", ("number", 4))).PressAsync("More", stage.Cancel)).Message!.ReadBy(stage.Ben);
}
