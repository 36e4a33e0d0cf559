using System.Collections.Immutable;
using CsCheck;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Seminars;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Rows.RowGen;

namespace StudyGroup.Bot.Tests.Storage.Rows;

public sealed class RowTests
{
    [Fact]
    public void A_point_comes_back_as_it_was() =>
        OfPoint.Sample(point => Assert.Equal(point, PointRow.Read(ThroughBytes(PointRow.Write(point)))));

    [Fact]
    public void A_post_comes_back_as_it_was() =>
        OfPost.Sample(post => Assert.Equal(post, PostRow.Read(ThroughBytes(PostRow.Write(post)))));

    [Fact]
    public void A_group_comes_back_as_it_was() => OfGroup.Sample(
        group => AssertSame(group, GroupRow.Read(ThroughBytes(GroupRow.Write(group, null)))), iter: 50);

    [Fact]
    public void The_moment_of_the_next_reminder_comes_back_as_it_was() => OfInstant.Nullable().Sample(
        moment => Assert.Equal(moment, GroupRow.NextMoment(ThroughBytes(GroupRow.Write(Examples.Group(Examples.One), moment)))));

    [Theory]
    [InlineData("State", "Sideways")]
    [InlineData("State", "2")]
    [InlineData("State", "posted")]
    public void A_name_that_the_enumeration_does_not_have_is_said(string field, string name)
    {
        var row = PostRow.Write(Examples.Post("a"));
        row[field] = name;
        var thrown = Assert.Throws<InvalidDataException>(() => PostRow.Read(row));
        Assert.Equal($"the field {field} says \"{name}\", which is no PostState", thrown.Message);
    }

    [Fact]
    public void A_row_stands_in_the_file_as_this_version_of_the_schema_says()
    {
        var post = new Post
        {
            Key = "c.1.2.3",
            Group = new GroupId(1),
            Seminar = new SeminarId(2),
            Subject = new PostSubject.Change(
                ChangeKind.Moved, SeminarDate.Soon, new SeminarDate.On(new LocalDate(2026, 12, 4), new LocalTime(18, 0)), "ill"),
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

    private static BsonDocument ThroughBytes(BsonDocument row) => BsonSerializer.Deserialize(BsonSerializer.Serialize(row));

    // Records compare their lists by identity, so these are compared one by one and all else by what the records compare.
    private static void AssertSame(Group expected, Group actual)
    {
        Assert.Equal(WithoutLists(expected), WithoutLists(actual));
        Assert.Equal(expected.Settings.Leads, actual.Settings.Leads);
        Assert.Equal(expected.Removed.Select(removed => removed.At), actual.Removed.Select(removed => removed.At));
        var pairs = SeminarsOf(expected).Zip(SeminarsOf(actual)).ToList();
        Assert.Equal((expected.Seminars.Length, expected.Removed.Length), (actual.Seminars.Length, actual.Removed.Length));
        Assert.All(pairs, pair =>
        {
            Assert.Equal(pair.First with { Slides = [] }, pair.Second with { Slides = [] });
            Assert.Equal(pair.First.Slides.Select(slides => slides with { Covers = [] }), pair.Second.Slides.Select(slides => slides with { Covers = [] }));
            Assert.Equal(pair.First.Slides.Select(slides => slides.Covers.ToList()), pair.Second.Slides.Select(slides => slides.Covers.ToList()));
        });
    }

    private static Group WithoutLists(Group group) =>
        group with { Seminars = [], Removed = [], Settings = group.Settings with { Leads = [] } };

    private static ImmutableArray<Seminar> SeminarsOf(Group group) => [.. group.Seminars, .. group.Removed.Select(removed => removed.Seminar)];
}
