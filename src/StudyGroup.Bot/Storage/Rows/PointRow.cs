using System.Globalization;
using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// A discussion point as a document. It has three keys by which it is found, each ending in its id, so that an index gives points in order;
/// a removed point has none.
/// </summary>
internal static class PointRow
{
    /// <summary>The point as a document.</summary>
    public static BsonDocument Write(Point point)
    {
        var row = new BsonDocument
        {
            ["_id"] = point.Id.Value,
            ["Group"] = Fields.Of(point.Group.Value),
            ["Seminar"] = point.Seminar.Value,
            ["Author"] = Fields.Of(point.Author.Value),
            ["Text"] = TextField.Of(point.Text),
            ["AddedAt"] = Fields.Of(point.AddedAt),
        };
        row.Set("AuthorName", TextField.Of(point.AuthorName));
        row.Set("EditedAt", Fields.Of(point.EditedAt));
        row.Set("DiscussedAt", Fields.Of(point.DiscussedAt));
        if (point.Votes.Count > 0) row["Votes"] = Fields.Of(point.Votes.Members, member => Fields.Of(member.Value)!);
        row.Set("RemovedAt", Fields.Of(point.RemovedAt));
        row.Set("SourceChannel", Fields.Of(point.Source?.Channel.Value));
        row.Set("SourceMessage", Fields.Of(point.Source?.Message.Value));
        if (point.RemovedAt is null)
        {
            var id = point.Id.Value.ToString("D19", CultureInfo.InvariantCulture);
            row["InSeminar"] = SeminarKey(point.Group, point.Seminar) + id;
            row["InGroup"] = GroupKey(point.Group) + id;
            row["ByAuthor"] = AuthorKey(point.Group, point.Author) + id;
        }

        return row;
    }

    /// <summary>The point in a document.</summary>
    public static Point Read(BsonDocument row) => new()
    {
        Id = new PointId(row["_id"].AsInt64),
        Group = new GroupId(row.Id("Group")!.Value),
        Seminar = new SeminarId(row["Seminar"].AsInt32),
        Author = new MemberId(row.Id("Author")!.Value),
        AuthorName = row.OptionalText("AuthorName"),
        Text = row.Text("Text"),
        AddedAt = row.Moment("AddedAt")!.Value,
        EditedAt = row.Moment("EditedAt"),
        DiscussedAt = row.Moment("DiscussedAt"),
        Votes = Votes.Of(row.List("Votes").Select(id => new MemberId(unchecked((ulong)id.AsInt64)))),
        RemovedAt = row.Moment("RemovedAt"),
        Source = row.Id("SourceChannel") is { } channel && row.Id("SourceMessage") is { } message
            ? new MessageLink(new ChannelId(channel), new MessageId(message))
            : null,
    };

    /// <summary>How the key of every point of a seminar begins.</summary>
    public static string SeminarKey(GroupId group, SeminarId seminar) => $"{group}.{seminar}.";

    /// <summary>The seminar of a point by the key under which it's found in its seminar.</summary>
    public static SeminarId SeminarOf(string key) => new(int.Parse(key.Split('.')[1], CultureInfo.InvariantCulture));

    /// <summary>How the key of every point of a group begins; so does the one of every point in its seminars.</summary>
    public static string GroupKey(GroupId group) => $"{group}.";

    /// <summary>How the key of every point of an author in a group begins.</summary>
    public static string AuthorKey(GroupId group, MemberId author) => $"{group}.{author}.";
}
