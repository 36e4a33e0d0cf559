using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public abstract class StoredMemberDataTests(TestDatabase place) : IDisposable
{
    // Long enough not to occur in a key, number or time by chance.
    private static readonly MemberId Cleo = new(987_654_321_012_345_678);

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Erased_member_is_nowhere_in_the_database()
    {
        await using (var database = await FilledAsync())
        {
            var known = database.Members.Of(One, Cleo);
            Assert.Equal(
                (1, 2, 1, 2, 2, 3),
                (known.Seminars.Length, known.Points.Length, known.Attendance.Length, known.Changes.Length, known.Drafts.Length,
                    known.Posts.Length));
            Assert.Equal([Schema.Attendance, Schema.Changes, Schema.Drafts, Schema.Groups, Schema.Points, Schema.Posts], Holding(database));
            await database.Members.ForgetAsync(One, Cleo);
            Assert.Empty(Holding(database));
            Assert.True(database.Members.Of(One, Cleo).IsEmpty);
        }

        await using var again = place.Open();
        Assert.Empty(Holding(again));
        Assert.Equal([("theirs", MemberId.Erased), ("another's", Ben)], again.Points.Of(One, First).Select(p => (p.Text, p.Author)));
        Assert.Empty(again.Groups.Find(One)!.Seminars[0].Presenters);
        Assert.NotNull(again.Posts.Of(One).SingleOrDefault(p => p.Key == "of ben"));
    }

    // Whatever holds the id or the name: a number, or a text with it among other things.
    private static ImmutableArray<string> Holding(StudyDatabase database) => database.Read<ImmutableArray<string>>(
        db => [.. Schema.Records.Where(name => db.Collection(name).All().Any(Holds)).Order(StringComparer.Ordinal)]);

    private static bool Holds(BsonValue value) => value switch
    {
        { IsDocument: true } => value.AsDocument.Values.Any(Holds),
        { IsArray: true } => value.AsArray.Any(Holds),
        { IsInt64: true } => value.AsInt64 == (long)Cleo.Value,
        { IsString: true } => value.AsString.Contains($"{Cleo}", StringComparison.Ordinal) || value.AsString == "Cleo",
        _ => false,
    };

    private async Task<StudyDatabase> FilledAsync()
    {
        var database = place.Open();
        var seminar = new Seminar
        {
            Id = First,
            Number = 1,
            Topic = "Topic",
            Date = SeminarDate.Soon,
            Presenters = [new Presenter(Cleo, "Cleo")],
            Notes = [new Note("note", null, Cleo, Now)],
        };
        await database.Groups.CreateAsync(Group(One) with { Seminars = [seminar], NextSeminarId = 2 });
        await database.Groups.CreateAsync(Group(Other));
        await database.Groups.ChangeAsync(One, group => new GroupUpdate(
            group,
            [
                Post("n.1", One, PostState.Posted) with { Key = $"n.1.{Cleo}", Subject = new Nudge(NudgeQuestion.Topic, Now, Cleo) },
                Post("u.1", One) with { Key = $"u.1.{Cleo}", Subject = new DateDeclined(Now, Cleo) },
                Post("slides", One, PostState.Posted) with { Subject = new SlidesAdded("https://a.example", Cleo) },
                Post("of ben", One, PostState.Posted) with { Subject = new Nudge(NudgeQuestion.Topic, Now, Ben) },
            ])
        {
            Record = new Change
            {
                Group = One,
                By = Cleo,
                At = Now,
                Parts = [new Part.OfSeminar(seminar with { Topic = "Before" }, seminar)],
            },
        });
        await database.Groups.ChangeAsync(One, group => new GroupUpdate(group, [])
        {
            Record = new Change
            {
                Group = One,
                By = Ben,
                At = Now,
                Parts = [new Part.OfSeminar(seminar with { Presenters = [] }, seminar)],
            },
        });
        await database.Points.AddAsync(One, First, Cleo, "theirs", Now, "Cleo");
        var others = await database.Points.AddAsync(One, First, Ben, "another's", Now);
        await database.Points.ChangeAsync(One, others.Id, point => point! with { Votes = Votes.Of([Cleo, Ada]) });
        await database.Attendance.ChangeAsync(
            One, First, Cleo, _ => new Attendance { Group = One, Seminar = First, Member = Cleo, Start = Now, IsComing = true, At = Now });
        await database.Drafts.AddAsync(One, Cleo, "refused-form", Options.None.With("field.text", "typed"), Now);
        await database.Drafts.AddAsync(One, Ben, "swap", Options.None.With("asked", $"{Cleo}"), Now);
        return database;
    }
}
