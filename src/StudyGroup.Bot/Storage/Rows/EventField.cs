using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A seminar's event within the row of its group's events and threads.</summary>
internal static class EventField
{
    /// <summary>The event as a document.</summary>
    public static BsonDocument Write(SeminarEvent item)
    {
        var row = new BsonDocument
        {
            ["Seminar"] = item.Seminar.Value,
            ["ClaimedAt"] = Fields.Of(item.ClaimedAt),
            ["IsUncertain"] = item.IsUncertain,
            ["Kept"] = (int)item.Kept,
            ["IsInChannel"] = item.IsInChannel,
            ["HasStarted"] = item.HasStarted,
            ["IsClosing"] = item.IsClosing,
            ["IsRemoved"] = item.IsRemoved,
        };
        row.Set("Event", Fields.Of(item.Id?.Value));
        row.Set("Asked", item.Asked is { } asked ? WriteContent(asked) : null);
        row.Set("Shown", item.Shown is { } shown ? WriteContent(shown) : null);
        return row;
    }

    /// <summary>The event in a document.</summary>
    public static SeminarEvent Read(BsonDocument row) => new()
    {
        Seminar = new SeminarId(row["Seminar"].AsInt32),
        ClaimedAt = row.Moment("ClaimedAt")!.Value,
        Id = row.Id("Event") is { } id ? new EventId(id) : null,
        Asked = row["Asked"] is { IsNull: false } asked ? ReadContent(asked.AsDocument) : null,
        Shown = row["Shown"] is { IsNull: false } shown ? ReadContent(shown.AsDocument) : null,
        IsUncertain = row["IsUncertain"].AsBoolean,
        Kept = (EventParts)row["Kept"].AsInt32,
        IsInChannel = row["IsInChannel"].AsBoolean,
        HasStarted = row["HasStarted"].AsBoolean,
        IsClosing = row["IsClosing"].AsBoolean,
        IsRemoved = row["IsRemoved"].AsBoolean,
    };

    private static BsonDocument WriteContent(EventContent content)
    {
        var row = new BsonDocument
        {
            ["Name"] = TextField.Of(content.Name),
            ["DescriptionHash"] = TextField.Of(content.DescriptionHash),
            ["IsStage"] = content.Venue.IsStage,
            ["Start"] = Fields.Of(content.Start),
            ["End"] = Fields.Of(content.End),
        };
        row.Set("Location", TextField.Of(content.Venue.Location));
        row.Set("Channel", Fields.Of(content.Venue.Channel?.Value));
        return row;
    }

    private static EventContent ReadContent(BsonDocument row) => new(
        row.Text("Name"),
        row.Text("DescriptionHash"),
        new EventVenue(row.OptionalText("Location"), row.Id("Channel") is { } id ? new ChannelId(id) : null, row["IsStage"].AsBoolean),
        row.Moment("Start")!.Value,
        row.Moment("End")!.Value);
}
