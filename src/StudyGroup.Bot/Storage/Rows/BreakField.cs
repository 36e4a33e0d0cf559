using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A break within its group's row.</summary>
internal static class BreakField
{
    /// <summary>The break as a document.</summary>
    public static BsonDocument Write(Break pause) => new()
    {
        ["Id"] = pause.Id.Value,
        ["From"] = Fields.Of(pause.From),
        ["Until"] = Fields.Of(pause.Until),
        ["Reason"] = TextField.Of(pause.Reason),
    };

    /// <summary>The break in a document.</summary>
    public static Break Read(BsonDocument row) => new()
    {
        Id = new BreakId(row["Id"].AsInt32),
        From = row.Day("From"),
        Until = row.Day("Until"),
        Reason = row.Text("Reason"),
    };
}
