using LiteDB;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A post as a document. One that is not settled carries the time since when, by which it is found.</summary>
internal static class PostRow
{
    /// <summary>The post as a document.</summary>
    public static BsonDocument Write(Post post)
    {
        var row = new BsonDocument
        {
            ["_id"] = post.Key,
            ["Group"] = Fields.Of(post.Group.Value),
            ["Seminar"] = post.Seminar.Value,
            ["Subject"] = WriteSubject(post.Subject),
            ["State"] = post.State.ToString(),
            ["At"] = Fields.Of(post.At),
            ["Late"] = post.Late,
        };
        row.Set("Channel", Fields.Of(post.Channel?.Value));
        row.Set("Message", Fields.Of(post.Message?.Value));
        row.Set("Reason", TextField.Of(post.Reason));
        if (!IsSettled(post))
            row["UnsettledSince"] = Fields.Of(post.At);
        return row;
    }

    /// <summary>The post that a document is.</summary>
    public static Post Read(BsonDocument row) => new()
    {
        Key = row["_id"].AsString,
        Group = new GroupId(row.Id("Group")!.Value),
        Seminar = new SeminarId(row["Seminar"].AsInt32),
        Subject = ReadSubject(row["Subject"].AsDocument),
        State = row.Named<PostState>("State"),
        At = row.Moment("At")!.Value,
        Channel = row.Id("Channel") is { } channel ? new ChannelId(channel) : null,
        Message = row.Id("Message") is { } message ? new MessageId(message) : null,
        Late = row["Late"].AsBoolean,
        Reason = row.OptionalText("Reason"),
    };

    /// <summary>Whether nothing more will come of it.</summary>
    public static bool IsSettled(Post post) => post.State is not (PostState.Waiting or PostState.Claimed);

    private static BsonDocument WriteSubject(PostSubject subject)
    {
        switch (subject)
        {
            case PostSubject.Reminder reminder:
                return new BsonDocument
                {
                    ["Is"] = "Reminder",
                    ["Start"] = Fields.Of(reminder.Start),
                    ["Lead"] = Fields.Of(reminder.Lead),
                };
            case PostSubject.Change change:
                var row = new BsonDocument
                {
                    ["Is"] = "Change",
                    ["Kind"] = change.Kind.ToString(),
                    ["From"] = DateField.Write(change.From),
                    ["To"] = DateField.Write(change.To),
                };
                row.Set("Reason", TextField.Of(change.Reason));
                return row;
            case PostSubject.Changes changes:
                var rows = new BsonDocument { ["Is"] = "Changes", ["Seminars"] = Fields.Of(changes.Seminars, WriteNews) };
                rows.Set("Reason", TextField.Of(changes.Reason));
                return rows;
            default:
                throw new NotSupportedException($"There is no row for a {subject.GetType().Name}.");
        }
    }

    private static PostSubject ReadSubject(BsonDocument row) => row["Is"].AsString switch
    {
        "Reminder" => new PostSubject.Reminder(row.Moment("Start")!.Value, Fields.Length(row["Lead"])),
        "Change" => new PostSubject.Change(
            row.Named<ChangeKind>("Kind"),
            DateField.Read(row["From"].AsDocument),
            DateField.Read(row["To"].AsDocument),
            row.OptionalText("Reason")),
        "Changes" => new PostSubject.Changes([.. row["Seminars"].AsArray.Select(news => ReadNews(news.AsDocument))], row.OptionalText("Reason")),
        var other => throw new InvalidDataException($"\"{other}\" is no subject of a post"),
    };

    private static BsonDocument WriteNews(SeminarNews news)
    {
        var row = new BsonDocument
        {
            ["Seminar"] = news.Seminar.Value,
            ["Kind"] = news.Kind.ToString(),
            ["From"] = DateField.Write(news.From),
            ["To"] = DateField.Write(news.To),
        };
        row.Set("Reason", TextField.Of(news.Reason));
        return row;
    }

    private static SeminarNews ReadNews(BsonDocument row) => new(
        new SeminarId(row["Seminar"].AsInt32),
        row.Named<ChangeKind>("Kind"),
        DateField.Read(row["From"].AsDocument),
        DateField.Read(row["To"].AsDocument),
        row.OptionalText("Reason"));
}
