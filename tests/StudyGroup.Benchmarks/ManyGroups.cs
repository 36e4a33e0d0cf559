using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Storage;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Benchmarks;

/// <summary>A local Discord with many servers, and a database with a group for each.</summary>
internal static class ManyGroups
{
    private const int WritesAtOnce = 200;

    /// <summary>Adds servers that the bot has been in for long, each with one channel.</summary>
    public static IReadOnlyList<Guild> AddGuilds(LocalDiscordServer discord, int count) => [.. Enumerable.Range(1, count).Select(i =>
    {
        var guild = discord.AddGuild($"Readers {i}");
        guild.BotJoinedAt -= TimeSpan.FromDays(30);
        guild.AddChannel("seminars");
        return guild;
    })];

    /// <summary>
    /// Writes a group for each server, with one seminar whose card is due already, and whose only other reminder is due before its start.
    /// </summary>
    public static void WriteReminded(string database, IReadOnlyList<Guild> guilds, DateTimeOffset start, TimeSpan lead)
    {
        using var opened = StudyDatabase.Open(database, new DuePosts(PostKindTable.Kinds).NextMoment);
        foreach (var some in guilds.Chunk(WritesAtOnce))
            Task.WaitAll(some.Select(guild => opened.Groups.CreateAsync(Reminded(guild, start.ToInstant(), Duration.FromTimeSpan(lead)))));
    }

    private static Group Reminded(Guild guild, Instant start, Duration lead) => new()
    {
        Id = new GroupId(guild.Id),
        Server = new ServerId(guild.Id),
        Settings = new GroupSettings
        {
            Zone = DateTimeZone.Utc,
            Start = start.InUtc().TimeOfDay,
            Length = Duration.FromHours(1),
            LeadTimes = [Duration.FromDays(1), lead],
            Channel = new ChannelId(guild.Channels[0].Id),
        },
        Seminars =
        [
            new Seminar
            {
                Id = new SeminarId(1), Number = 1, Topic = "Feature Engineering", Date = new SeminarDate.On(start.InUtc().Date, null),
            },
        ],
        NextSeminarId = 2,
    };
}
