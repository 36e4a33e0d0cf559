using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A seminar's known start within its field.</summary>
internal static class KnownStartField
{
    /// <summary>The known start as a document.</summary>
    public static BsonDocument Write(KnownStart known)
    {
        var row = new BsonDocument
        {
            ["Day"] = Fields.Of(known.Local.Date),
            ["SecondOfTwo"] = known.SecondOfTwo,
            ["Zone"] = known.Zone,
            ["At"] = Fields.Of(known.At),
        };
        row.Set("Time", Fields.Of(known.Local.TimeOfDay));
        return row;
    }

    /// <summary>The known start in a document.</summary>
    public static KnownStart Read(BsonDocument row) =>
        new(row.Day("Day") + row.Time("Time")!.Value, row["SecondOfTwo"].AsBoolean, row["Zone"].AsString, row.Moment("At")!.Value);
}
