using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Benchmarks;

/// <summary>A database with many groups in the middle of their seasons.</summary>
internal static class SeasonsFile
{
    private const int Seminars = 9;
    private const int Over = 5;
    private const int PointsEach = 20;
    private const int GroupsAtOnce = 64;
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Duration[] LeadTimes = [Week, Duration.FromDays(1), Duration.FromHours(1)];

    /// <summary>Writes it.</summary>
    /// <returns>The number of its documents.</returns>
    public static async Task<long> WriteAsync(string path, int groups)
    {
        await using var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = BenchClock.Real, WorldClock = new WorldClock() });
        var guilds = ManyGroups.AddGuilds(discord, groups);
        // The next seminar is in three days.
        var start = BenchClock.Real.GetUtcNow().ToInstant() + Duration.FromDays(3) - (Week * Over);
        await using var database = StudyDatabase.Open(path, new DuePosts(PostKindTable.Kinds).NextMoment);
        var contents = new PostContents(
            PostKindTable.Kinds,
            new PostSources(
                database.Points, database.Attendance, database.Drafts, database.Changes, database.Posts, database.Seasons,
                database.NextBooks, database.BookVotes));
        var documents = 0L;
        foreach (var some in guilds.Chunk(GroupsAtOnce))
        {
            documents += (await Task.WhenAll(some.Select(guild => WriteAsync(database, contents, Group(guild, start))))).Sum();
        }

        return documents;
    }

    private static async Task<int> WriteAsync(StudyDatabase database, PostContents contents, Group group)
    {
        List<Post> posts = [.. group.Seminars.Take(Over + 1).SelectMany((seminar, n) => Posts(group, seminar, isOver: n < Over))];
        await database.Groups.CreateAsync(group, posts);
        var points = await database.WriteAsync(transaction =>
        {
            transaction.Changes(group.Id);
            var points = transaction.Collection(Schema.Points);
            foreach (var point in Points(group))
                points.Insert(PointRow.Write(point with { Id = new PointId(transaction.NextId(Schema.Points)) }));
            return Seminars * PointsEach;
        });
        var body = CardRendering.Of(contents.Of(group, posts[^1], BenchClock.Real.GetUtcNow().ToInstant()));
        await database.Posts.ChangeLiveAsync(group.Id, posts[^1].Key, card => card with { ContentHash = MessagePrint.Of(body) });
        return 1 + posts.Count + points;
    }

    private static Group Group(Guild guild, Instant start) => new()
    {
        Id = new GroupId(guild.Id),
        Server = new ServerId(guild.Id),
        Settings = new GroupSettings
        {
            Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            Start = new LocalTime(18, 0),
            Length = Duration.FromMinutes(90),
            LeadTimes = [.. LeadTimes],
            Channel = new ChannelId(guild.Channels[0].Id),
            Book = "Designing Machine Learning Systems",
        },
        Seminars =
        [
            .. Enumerable.Range(0, Seminars).Select(n => new Seminar
            {
                Id = new SeminarId(n + 1),
                Number = n + 1,
                Chapter = $"Chapter {n + 1}",
                Topic = $"Data engineering for machine learning, part {n + 1}",
                Date = new SeminarDate.On((start + (Week * n)).InUtc().Date, null),
            }),
        ],
        NextSeminarId = Seminars + 1,
    };

    private static IEnumerable<Point> Points(Group owner) =>
        from seminar in owner.Seminars
        from n in Enumerable.Range(0, PointsEach)
        select new Point
        {
            Id = default,
            Group = owner.Id,
            Seminar = seminar.Id,
            Author = new MemberId(owner.Id.Value + 1 + (ulong)(n % 7)),
            AuthorName = $"Reader {n % 7}",
            Text = $"Why does the chapter treat case {n} of {seminar.Topic} as a special one, and what would change otherwise?",
            AddedAt = owner.StartOf(seminar)!.Value - Duration.FromHours(n + 1),
        };

    // Those of seminars that are over stay as they are. The next one's card is kept up to date.
    private static IEnumerable<Post> Posts(Group group, Seminar seminar, bool isOver)
    {
        var start = group.StartOf(seminar)!.Value;
        yield return Post(group, seminar, new LivingCard(start, LeadTimes[0]), start - LeadTimes[0], isOver ? null : "");
        if (!isOver) yield break;
        foreach (var lead in LeadTimes[1..]) yield return Post(group, seminar, new Reminder(start, lead), start - lead, null);
    }

    private static Post Post(Group group, Seminar seminar, PostSubject subject, Instant at, string? says) => new()
    {
        Key = subject.KeyOf(group.Id, seminar.Id, at),
        Group = group.Id,
        Seminar = seminar.Id,
        Subject = subject,
        State = PostState.Posted,
        At = at,
        Channel = group.Settings.Channel,
        Message = new MessageId(group.Id.Value + (ulong)(seminar.Number * 10)),
        ContentHash = says,
    };
}
