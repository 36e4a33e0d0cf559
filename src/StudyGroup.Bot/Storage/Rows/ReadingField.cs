using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A reading within a seminar.</summary>
internal static class ReadingField
{
    /// <summary>The reading as a document.</summary>
    public static BsonDocument Write(Reading reading)
    {
        var row = new BsonDocument { ["Title"] = TextField.Of(reading.Title), ["IsOptional"] = reading.IsOptional };
        row.Set("Url", TextField.Of(reading.Url));
        row.Set("Authors", TextField.Of(reading.Authors));
        row.Set("Part", TextField.Of(reading.Part));
        row.Set("Published", TextField.Of(reading.Published));
        return row;
    }

    /// <summary>The reading that a document is.</summary>
    public static Reading Read(BsonDocument row) => new(row.Text("Title"))
    {
        Url = row.OptionalText("Url"),
        Authors = row.OptionalText("Authors"),
        Part = row.OptionalText("Part"),
        Published = row.OptionalText("Published"),
        IsOptional = row["IsOptional"].AsBoolean,
    };
}
