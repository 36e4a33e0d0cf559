using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// Another group with the same seminars, on a server of its own or on the same one, and its organizer, who must neither see nor change
/// anything of the first group's.
/// </summary>
/// <param name="Hall">Its channel.</param>
/// <param name="Boss">Its organizer, in that channel.</param>
internal sealed record Neighbor(Channel Hall, Actor Boss, string Prefix)
{
    private const string OfFirst = "sg1:";

    /// <summary>Whether the other group is on the same server, for the tests that are about both.</summary>
    public static TheoryData<bool> OnTheSameServerOrAnother => [false, true];

    public static async Task<Neighbor> OfAsync(Stage stage, bool isOnSameServer)
    {
        var guild = isOnSameServer ? stage.Guild : stage.Discord.AddGuild("Another group");
        var hall = guild.AddChannel("hall");
        var boss = guild.AddPerson("Boss", Permissions.ManageEvents).In(hall);
        await stage.Discord.WaitForCommandAsync(guild, "manage", stage.Cancel);
        if (!isOnSameServer) return new Neighbor(hall, boss, OfFirst);

        await stage.Manage("settings", ("channel", stage.Seminars));
        await stage.Manage("group add", ("name", "Neighbors"), ("channel", hall));
        var schedule = Assert.Single((await stage.Manage("export", ("format", "markdown"))).Message!.Attachments).Text;
        var neighbor = new Neighbor(hall, boss, "sg1-1:");
        var asked = await neighbor.AskAsync(stage, "manage import", ("file", new Upload("README.md", "text/markdown", schedule)));
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        return neighbor;
    }

    /// <summary>A custom id of the first group's, as this group's organizer would forge it.</summary>
    public string Forged(string customId) => customId.Replace(OfFirst, Prefix, StringComparison.Ordinal);

    public Task<Shown> AskAsync(Stage stage, string command, params (string Name, object Value)[] options) =>
        Boss.CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), stage.Cancel);
}
