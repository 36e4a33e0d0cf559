using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A recorded change as a document, with each part as it was and as it became.</summary>
internal static class ChangeRow
{
    /// <summary>The change as a document.</summary>
    public static BsonDocument Write(Change change)
    {
        var row = new BsonDocument
        {
            ["_id"] = change.Id.Value,
            ["Group"] = Fields.Of(change.Group.Value),
            ["At"] = Fields.Of(change.At),
            ["Parts"] = Fields.Of(change.Parts, WritePart),
        };
        row.Set("By", Fields.Of(change.By?.Value));
        row.Set("Reason", TextField.Of(change.Reason));
        row.Set("Undoes", change.Undoes is { } undone ? new BsonValue(undone.Value) : null);
        return row;
    }

    /// <summary>The change in a document.</summary>
    public static Change Read(BsonDocument row) => new()
    {
        Id = new ChangeId(row["_id"].AsInt64),
        Group = new GroupId(row.Id("Group")!.Value),
        By = row.Id("By") is { } by ? new MemberId(by) : null,
        At = row.Moment("At")!.Value,
        Parts = [.. row["Parts"].AsArray.Select(part => ReadPart(part.AsDocument))],
        Reason = row.OptionalText("Reason"),
        Undoes = row["Undoes"] is { IsNull: false } undone ? new ChangeId(undone.AsInt64) : null,
    };

    private static BsonDocument WritePart(Part part) => part switch
    {
        Part.OfSeason season => Row("Season", WriteStart(season.Before), WriteStart(season.After)),
        Part.OfSettings settings => Row("Settings", SettingsField.Write(settings.Before), SettingsField.Write(settings.After)),
        Part.OfSeminar seminar => Row("Seminar", Written(seminar.Before, SeminarField.Write), Written(seminar.After, SeminarField.Write)),
        Part.OfBreak pause => Row("Break", Written(pause.Before, BreakField.Write), Written(pause.After, BreakField.Write)),
        _ => throw new NotSupportedException($"There's no row for a {part.GetType().Name}."),
    };

    private static Part ReadPart(BsonDocument row) => row["Is"].AsString switch
    {
        "Season" => new Part.OfSeason(ReadStart(row["Before"].AsDocument), ReadStart(row["After"].AsDocument)),
        "Settings" => new Part.OfSettings(SettingsField.Read(row["Before"].AsDocument), SettingsField.Read(row["After"].AsDocument)),
        "Seminar" => new Part.OfSeminar(ReadOr(row["Before"], SeminarField.Read), ReadOr(row["After"], SeminarField.Read)),
        "Break" => new Part.OfBreak(ReadOr(row["Before"], BreakField.Read), ReadOr(row["After"], BreakField.Read)),
        var other => throw new InvalidDataException($"\"{other}\" isn't a part of a group"),
    };

    private static BsonDocument WriteStart(SeasonStart start) =>
        new() { ["Number"] = start.Number, ["FirstSeminarId"] = start.FirstSeminarId };

    private static SeasonStart ReadStart(BsonDocument row) => new(row["Number"].AsInt32, row["FirstSeminarId"].AsInt32);

    private static BsonDocument Row(string kind, BsonDocument? before, BsonDocument? after)
    {
        var row = new BsonDocument { ["Is"] = kind };
        row.Set("Before", before);
        row.Set("After", after);
        return row;
    }

    private static BsonDocument? Written<T>(T? value, Func<T, BsonDocument> write)
        where T : class => value is null ? null : write(value);

    private static T? ReadOr<T>(BsonValue value, Func<BsonDocument, T> read)
        where T : class => value.IsNull ? null : read(value.AsDocument);
}
