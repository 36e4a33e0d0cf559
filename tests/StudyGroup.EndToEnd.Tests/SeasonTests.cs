using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// A whole season. Its transcript is in docs/season.md, which shows what the channel looks like; to write it anew, run this test with the
/// environment variable SEASON set to that file's path.
/// </summary>
public sealed partial class SeasonTests
{
    // What the same season took when each reminder was a card of its own: 37 messages, measured with the same ruler.
    private const int HeightOfCards = 732;
    private const int MaxPings = 2;

    private const string Head = """
        # A season in the channel

        Nine seminars and twelve members, played by a test that also keeps this page up to date. The times are UTC.

        ![The channel an hour before the second seminar: the recap of the first, the card of the second, and a reminder](season.png)

        The same [in light colors](season-light.png) and [on a phone](season-phone.png).
        """;

    private static readonly string[] Names =
        ["Ana", "Ben", "Cleo", "Dmitri", "Ema", "Femi", "Grace", "Hugo", "Ines", "Jonas", "Kofi", "Lena"];

    [Fact]
    public async Task Season_takes_a_third_of_the_room_and_pings_nobody_more_than_twice_per_seminar()
    {
        // Discord's limit for edits of old messages counts minutes of real time, in which this season takes months.
        await using var stage = await Stage.WithBotAsync(
            options => options with { OldEditLimit = int.MaxValue },
            ("Seed:File", ""), ("Group:Reminders", "7d, 1d, 1h"), ("Group:Recap", "true"));
        List<Person> members = [.. Names.Select(name => stage.Guild.AddPerson(name, Permissions.None, stage.Readers))];
        var season = new Season(stage.Olga, members, stage.Seminars, stage.Guild.AddChannel("talk"), stage.Readers, async to =>
        {
            await stage.TurnAsync(to - stage.Clock.GetUtcNow());
            await stage.SettledAsync();
        }, stage.Cancel);
        await season.PlanAsync();
        var midway = "";
        for (var number = 1; number <= 9; number++)
        {
            await season.PrepareAsync(number);
            if (number == 5) midway = MessageTranscript.Of([.. stage.Posts().TakeLast(4)], stage.Clock.GetUtcNow());
            await season.HoldAsync(number);
        }

        await stage.UntilAsync(() => stage.Posts().Count(m => m.Text.StartsWith("Recap: ", StringComparison.Ordinal)) == 9);

        Assert.InRange(ChannelHeight.Of(stage.Posts()), 1, HeightOfCards / 3);
        Assert.All(PingsBySeminar(stage), pings => Assert.InRange(pings.Count(), 1, MaxPings));
        Assert.Equal(9, PingsBySeminar(stage).Count);
        await CompareAsync(
            $"{Head}\n\n## An hour before Seminar 5\n\n{midway}\n\n## When the season is over\n\n"
            + MessageTranscript.Of(stage.Posts(), stage.Clock.GetUtcNow()) + "\n");
    }

    // Messages that were replaced have pinged, too.
    private static ILookup<string, string> PingsBySeminar(Stage stage) => stage.Discord.Log
        .Requests("POST", $"/channels/{stage.Seminars.Id}/messages")
        .Where(post => post.Body.Contains($"\"roles\":[\"{stage.Readers.Id}\"]", StringComparison.Ordinal))
        .SelectMany(post => SeminarInText().Matches(post.Body).Select(match => match.Value))
        .ToLookup(name => name);

    private static async Task CompareAsync(string transcript)
    {
        var cancel = TestContext.Current.CancellationToken;
        if (Environment.GetEnvironmentVariable("SEASON") is { } path) await File.WriteAllTextAsync(path, transcript, cancel);
        else Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "season.md"), cancel), transcript);
    }

    [GeneratedRegex(@"\(Seminar \d\)")]
    private static partial Regex SeminarInText();
}
