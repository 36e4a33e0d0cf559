using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A seminar's date in a row.</summary>
internal static class DateField
{
    /// <summary>The date as a document.</summary>
    public static BsonDocument Write(SeminarDate date)
    {
        switch (date)
        {
            case SeminarDate.ToBeAnnounced:
                return new BsonDocument { ["Is"] = "ToBeAnnounced" };
            case SeminarDate.ComingSoon:
                return new BsonDocument { ["Is"] = "ComingSoon" };
            case SeminarDate.On on:
                return Write("On", on);
            case SeminarDate.Tentative tentative:
                return Write("Tentative", tentative.Date);
            default:
                throw new NotSupportedException($"There's no row for a {date.GetType().Name}.");
        }
    }

    /// <summary>The date in a document.</summary>
    public static SeminarDate Read(BsonDocument row) => row["Is"].AsString switch
    {
        "ToBeAnnounced" => SeminarDate.Unknown,
        "ComingSoon" => SeminarDate.Soon,
        "On" => ReadOn(row),
        "Tentative" => new SeminarDate.Tentative(ReadOn(row)),
        var other => throw new InvalidDataException($"\"{other}\" isn't a kind of date"),
    };

    private static BsonDocument Write(string kind, SeminarDate.On on)
    {
        var row = new BsonDocument { ["Is"] = kind, ["Day"] = Fields.Of(on.Day), ["SecondOfTwo"] = on.SecondOfTwo };
        row.Set("Time", Fields.Of(on.Time));
        return row;
    }

    private static SeminarDate.On ReadOn(BsonDocument row) => new(row.Day("Day"), row.Time("Time"), row["SecondOfTwo"].AsBoolean);
}
