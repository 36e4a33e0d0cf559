using CsCheck;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Rows.RowGen;
using static StudyGroup.Bot.Tests.Storage.Rows.ValueGen;

namespace StudyGroup.Bot.Tests.Storage.Rows;

public sealed class RowTests
{
    [Fact]
    public void Point_is_read_back_unchanged() =>
        OfPoint.Sample(point => Assert.Equal(point, PointRow.Read(ThroughBytes(PointRow.Write(point)))));

    [Fact]
    public void Attendance_answer_is_read_back_unchanged() =>
        OfAttendance.Sample(answer => Assert.Equal(answer, AttendanceRow.Read(ThroughBytes(AttendanceRow.Write(answer)))));

    [Fact]
    public void Post_is_read_back_unchanged() =>
        OfPost.Sample(post => Assert.Equal(post, PostRow.Read(ThroughBytes(PostRow.Write(post)))));

    [Fact]
    public void Group_is_read_back_unchanged() => OfGroup.Sample(
        group => AssertSame(group, GroupRow.Read(ThroughBytes(GroupRow.Write(group, null)))), iter: 50);

    [Fact]
    public void Finished_season_is_read_back_unchanged() => OfSeason.Sample(
        season =>
        {
            var read = SeasonRow.Read(ThroughBytes(SeasonRow.Write(season)));
            Assert.Equal(season with { Seminars = [], Breaks = [] }, read with { Seminars = [], Breaks = [] });
            Assert.Equal(season.Breaks, read.Breaks);
            Assert.Equal(season.Seminars.Length, read.Seminars.Length);
            Assert.All(season.Seminars.Zip(read.Seminars), pair => AssertSame(pair.First, pair.Second));
        },
        iter: 50);

    [Fact]
    public void Group_that_was_written_before_there_were_seasons_is_in_its_first()
    {
        var row = GroupRow.Write(Examples.Group(Examples.One) with { Season = 3, FirstSeminarId = 9 }, null);
        foreach (var field in new[] { "Season", "FirstSeminarId" }) row.Remove(field);
        Assert.Equal(new SeasonStart(1, 1), SeasonStart.Of(GroupRow.Read(row)));
    }

    [Fact]
    public void Next_due_moment_is_read_back_unchanged() => OfInstant.Nullable().Sample(
        moment => Assert.Equal(moment, GroupRow.NextMoment(ThroughBytes(GroupRow.Write(Examples.Group(Examples.One), moment)))));

    [Theory]
    [InlineData("State", "Sideways")]
    [InlineData("State", "2")]
    [InlineData("State", "posted")]
    public void Unknown_enum_name_is_reported(string field, string name)
    {
        var row = PostRow.Write(Examples.Post("a"));
        row[field] = name;
        var thrown = Assert.Throws<InvalidDataException>(() => PostRow.Read(row));
        Assert.Equal($"the field {field} says \"{name}\", which isn't a PostState", thrown.Message);
    }

    [Fact]
    public void Row_is_stored_as_this_schema_version_says()
    {
        var post = new Post
        {
            Key = "c.1.2.3",
            Group = new GroupId(1),
            Seminar = new SeminarId(2),
            Subject = new SeminarNews(
                NewsKind.Moved, SeminarDate.Soon, new SeminarDate.On(new LocalDate(2026, 12, 4), new LocalTime(18, 0)), "ill"),
            State = PostState.Claimed,
            At = Instant.FromUnixTimeTicks(5),
            Channel = new ChannelId(6),
        };
        Assert.Equal(
            """{"_id":"c.1.2.3","Group":{"$numberLong":"1"},"Seminar":2,"Subject":{"Is":"Change","Kind":"Moved","From":{"Is":"ComingSoon"},"To":"""
            + """{"Is":"On","Day":"2026-12-04","SecondOfTwo":false,"Time":"18:00:00"},"Reason":"ill"},"State":"Claimed","At":"""
            + """{"$numberLong":"5"},"Late":false,"Channel":{"$numberLong":"6"},"UnsettledSince":{"$numberLong":"5"}}""",
            JsonSerializer.Serialize(PostRow.Write(post)));
    }

    [Fact]
    public void Reminder_of_an_earlier_version_is_read_as_its_seminar_s_card()
    {
        var start = Instant.FromUtc(2026, 12, 4, 17, 0);
        var row = PostRow.Write(Examples.Post("r.1.2.3.4"));
        row["Subject"] = new BsonDocument { ["Is"] = "Reminder", ["Start"] = start.ToUnixTimeTicks(), ["Lead"] = 36_000_000_000 };
        Assert.Equal(new LivingCard(start, Duration.FromHours(1)), PostRow.Read(row).Subject);
    }

    [Fact]
    public void Change_is_read_back_from_its_row_unchanged() => OfChange.Sample(change =>
    {
        var read = ChangeRow.Read(ThroughBytes(ChangeRow.Write(change)));
        Assert.Equal(change with { Parts = [] }, read with { Parts = [] });
        Assert.Equal(change.Parts.Length, read.Parts.Length);
        Assert.All(change.Parts.Zip(read.Parts), pair => AssertSame(pair.First, pair.Second));
    });

    [Fact]
    public void Draft_is_read_back_from_its_row_unchanged() => OfDraft.Sample(draft =>
    {
        var read = DraftRow.Read(ThroughBytes(DraftRow.Write(draft)));
        Assert.Equal(draft with { Inputs = read.Inputs }, read);
        Assert.Equal(draft.Inputs.Values.OrderBy(p => p.Key), read.Inputs.Values.OrderBy(p => p.Key));
    });

    [Theory]
    [InlineData("settings-starts", "text.book", "Dune", "book")]
    [InlineData("settings-starts", "pinged.role", "7", "role")]
    [InlineData("settings-starts", "channel.channel", "9", "channel")]
    [InlineData("when", "number.seminar", "3", "seminar")]
    [InlineData("when", "yesno.quiet", "yes", "quiet")]
    [InlineData("when", "person.presenter", "8", "presenter")]
    [InlineData("shift", "from", "3", "from")]
    [InlineData("present-swap", "asked", "8", "asked")]
    [InlineData("present-swap", "offered", "3", "offered")]
    [InlineData("import", "text", "3", "text")]
    [InlineData("refused-form", "field.text", "3", "field.text")]
    public void Option_that_an_earlier_version_kept_as_text_gets_its_type(string kind, string stored, string text, string name)
    {
        OptionGiven expected = name switch
        {
            "role" => new RoleGiven(new RoleId(7), AnyoneMayPing: true),
            "channel" => new ChannelGiven(new ChannelId(9)),
            "seminar" or "from" or "offered" => 3L,
            "quiet" => true,
            "presenter" or "asked" => new MemberId(8),
            _ => text,
        };
        var read = OptionField.Read(kind, new BsonDocument { ["Name"] = stored, ["Text"] = text });
        Assert.Equal(KeyValuePair.Create(name, expected), read);
    }

    [Fact]
    public void A_seminar_that_was_written_before_there_were_notes_has_none()
    {
        var row = SeminarField.Write(new Seminar { Number = 1, Topic = "A topic", Date = SeminarDate.Soon });
        row.Remove("Notes");
        Assert.Empty(SeminarField.Read(row).Notes);
    }

    [Fact]
    public void Syllabus_is_read_back_from_its_row_unchanged() => OfSyllabus.Sample(syllabus =>
    {
        var read = SyllabusRow.Read(ThroughBytes(SyllabusRow.Write(syllabus)));
        Assert.Equal(syllabus with { Messages = [] }, read with { Messages = [] });
        Assert.Equal(syllabus.Messages, read.Messages);
    });

    [Fact]
    public void State_of_a_followed_README_is_read_back_from_its_row_unchanged() =>
        SyncGen.OfSync.Sample(sync => Assert.Equal(sync, SyncRow.Read(ThroughBytes(SyncRow.Write(sync)))));

    [Fact]
    public void Settings_that_were_written_before_there_were_nudges_have_them_and_no_other_posts()
    {
        var row = SettingsField.Write(Examples.Group(Examples.One).Settings with { Nudges = false, Recap = true, SlidesNews = true });
        foreach (var field in new[] { "Nudges", "Recap", "SlidesNews" }) row.Remove(field);
        var read = SettingsField.Read(row);
        Assert.Equal((true, false, false), (read.Nudges, read.Recap, read.SlidesNews));
    }

    [Fact]
    public void Suggested_book_is_read_back_from_its_row_unchanged() =>
        NextBookGen.OfBook.Sample(book => Assert.Equal(book, NextBookRow.Read(ThroughBytes(NextBookRow.Write(book)))));

    [Fact]
    public void Vote_on_the_next_book_is_read_back_from_its_row_unchanged() => NextBookGen.OfVote.Sample(
        vote =>
        {
            var read = BookVoteRow.Read(ThroughBytes(BookVoteRow.Write(vote)));
            Assert.Equivalent(vote with { Ballots = read.Ballots }, read, strict: true);
            Assert.Equal(vote.Ballots.OrderBy(ballot => ballot.Key.Value).Select(ballot => (ballot.Key, ballot.Value.ToList())),
                read.Ballots.OrderBy(ballot => ballot.Key.Value).Select(ballot => (ballot.Key, ballot.Value.ToList())));
        },
        iter: 50);

    private static BsonDocument ThroughBytes(BsonDocument row)
    {
        var inFile = BsonSerializer.Deserialize(BsonSerializer.Serialize(row));
        var onServer = DocumentJson.Read(DocumentJson.Write(inFile));
        Assert.Equal(RowChecksum.Of(row), RowChecksum.Of(onServer));
        return onServer;
    }

    // Records compare their lists by identity, so these are compared one by one and all else by what the records compare.
    private static void AssertSame(Group expected, Group actual)
    {
        Assert.Equal(WithoutLists(expected), WithoutLists(actual));
        AssertSame(expected.Settings, actual.Settings);
        Assert.Equal(expected.Breaks, actual.Breaks);
        Assert.Equal(expected.Seminars.Length, actual.Seminars.Length);
        Assert.All(expected.Seminars.Zip(actual.Seminars), pair => AssertSame(pair.First, pair.Second));
    }

    private static void AssertSame(GroupSettings expected, GroupSettings actual)
    {
        Assert.Equal(expected with { LeadTimes = [] }, actual with { LeadTimes = [] });
        Assert.Equal(expected.LeadTimes, actual.LeadTimes);
    }

    private static void AssertSame(Seminar? expected, Seminar? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null || actual is null) return;
        Assert.Equal(Bare(expected), Bare(actual));
        Assert.Equal(expected.Readings, actual.Readings);
        Assert.Equal(expected.Presenters, actual.Presenters);
        Assert.Equal(expected.Slides, actual.Slides);
        Assert.Equal(expected.Notes, actual.Notes);
    }

    private static Seminar Bare(Seminar seminar) => seminar with { Readings = [], Presenters = [], Slides = [], Notes = [] };

    private static void AssertSame(Part expected, Part actual)
    {
        switch (expected, actual)
        {
            case (Part.OfSettings one, Part.OfSettings other):
                AssertSame(one.Before, other.Before);
                AssertSame(one.After, other.After);
                break;
            case (Part.OfSeminar one, Part.OfSeminar other):
                AssertSame(one.Before, other.Before);
                AssertSame(one.After, other.After);
                break;
            default:
                Assert.Equal(expected, actual);
                break;
        }
    }

    private static Group WithoutLists(Group group) =>
        group with { Seminars = [], Breaks = [], Settings = group.Settings with { LeadTimes = [] } };
}
