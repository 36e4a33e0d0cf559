using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// A post as a document. An unsettled post has the time since when it's been unsettled, and one whose message is kept up to date has its
/// group, so that indexes find them.
/// </summary>
internal static class PostRow
{
    /// <summary>The field with the further keys that its claim covers; absent without any.</summary>
    private const string FurtherKeys = "FurtherKeys";

    /// <summary>The post as a document.</summary>
    public static BsonDocument Write(Post post)
    {
        var row = new BsonDocument
        {
            ["_id"] = post.Key,
            ["Group"] = Fields.Of(post.Group.Value),
            ["Seminar"] = post.Seminar.Value,
            ["Subject"] = SubjectField.Write(post.Subject),
            ["State"] = post.State.ToString(),
            ["At"] = Fields.Of(post.At),
            ["Late"] = post.Late,
        };
        row.Set("Channel", Fields.Of(post.Channel?.Value));
        row.Set("Message", Fields.Of(post.Message?.Value));
        row.Set("Reason", TextField.Of(post.Reason));
        row.Set("Says", TextField.Of(post.ContentHash));
        if (post.Subject.FurtherKeys(post.Group).ToList() is { Count: > 0 } further)
            row[FurtherKeys] = Fields.Of(further, key => key);
        if (post.ContentHash is not null)
            row["Stands"] = Fields.Of(post.Group.Value);
        if (!IsSettled(post))
            row["UnsettledSince"] = Fields.Of(post.At);
        return row;
    }

    /// <summary>The post in a document.</summary>
    public static Post Read(BsonDocument row) => new()
    {
        Key = row["_id"].AsString,
        Group = new GroupId(row.Id("Group")!.Value),
        Seminar = new SeminarId(row["Seminar"].AsInt32),
        Subject = SubjectField.Read(row["Subject"].AsDocument),
        State = row.Named<PostState>("State"),
        At = row.Moment("At")!.Value,
        Channel = row.Id("Channel") is { } channel ? new ChannelId(channel) : null,
        Message = row.Id("Message") is { } message ? new MessageId(message) : null,
        ContentHash = row.OptionalText("Says"),
        Late = row["Late"].AsBoolean,
        Reason = row.OptionalText("Reason"),
    };

    /// <summary>All keys that its claim covers.</summary>
    public static IEnumerable<string> Keys(BsonDocument row) =>
        [row["_id"].AsString, .. row.List(FurtherKeys).Select(key => key.AsString)];

    /// <summary>Whether it's settled for good.</summary>
    public static bool IsSettled(Post post) => post.State is not (PostState.Waiting or PostState.Claimed);
}
