using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>How far a group has followed a README, as a document.</summary>
internal static class SyncRow
{
    /// <summary>The state as a document.</summary>
    public static BsonDocument Write(Sync sync)
    {
        var row = new BsonDocument { ["_id"] = Fields.Of(sync.Group.Value) };
        row.Set("Url", TextField.Of(sync.Url?.AbsoluteUri));
        row.Set("Series", TextField.Of(sync.Series));
        row.Set("LookedAt", Fields.Of(sync.LookedAt));
        row.Set("ETag", TextField.Of(sync.ETag));
        row.Set("Settled", TextField.Of(sync.Settled));
        row.Set("Problem", TextField.Of(sync.Problem));
        row.Set("Open", sync.Open is { } open ? WriteOpen(open) : null);
        return row;
    }

    /// <summary>The state in a document.</summary>
    public static Sync Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("_id")!.Value),
        Url = row.OptionalText("Url") is { } url ? new Uri(url) : null,
        Series = row.OptionalText("Series"),
        LookedAt = row.Moment("LookedAt"),
        ETag = row.OptionalText("ETag"),
        Settled = row.OptionalText("Settled"),
        Problem = row.OptionalText("Problem"),
        Open = row["Open"] is { IsNull: false } open ? ReadOpen(open.AsDocument) : null,
    };

    private static BsonDocument WriteOpen(OpenProposal open) => new()
    {
        ["Draft"] = open.Draft.Value,
        ["Text"] = TextField.Of(open.Text),
        ["Channel"] = Fields.Of(open.Channel.Value),
    };

    private static OpenProposal ReadOpen(BsonDocument row) =>
        new(new DraftId(row["Draft"].AsInt64), row.Text("Text"), new ChannelId(row.Id("Channel")!.Value));
}
