using System.Globalization;
using LiteDB;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A finished season with its whole series as a document.</summary>
internal static class SeasonRow
{
    /// <summary>The season as a document.</summary>
    public static BsonDocument Write(Season season)
    {
        var row = new BsonDocument
        {
            ["_id"] = Id(season.Group, season.Number),
            ["Group"] = Fields.Of(season.Group.Value),
            ["Number"] = season.Number,
            ["Unit"] = season.Unit.ToString(),
            ["FinishedAt"] = Fields.Of(season.FinishedAt),
            ["Zone"] = season.Zone.Id,
            ["Start"] = Fields.Of((LocalTime?)season.Start),
            ["Length"] = Fields.Of(season.Length),
            ["Seminars"] = Fields.Of(season.Seminars, SeminarField.Write),
            ["Breaks"] = Fields.Of(season.Breaks, BreakField.Write),
            ["Points"] = season.Points,
            ["PointsDiscussed"] = season.PointsDiscussed,
        };
        row.Set("Book", TextField.Of(season.Book));
        row.Set("Author", TextField.Of(season.Author));
        row.Set("Place", TextField.Of(season.Place));
        return row;
    }

    /// <summary>The season in a document.</summary>
    public static Season Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("Group")!.Value),
        Number = row["Number"].AsInt32,
        Book = row.OptionalText("Book"),
        Author = row.OptionalText("Author"),
        Unit = row.Named<UnitWord>("Unit"),
        FinishedAt = row.Moment("FinishedAt")!.Value,
        Zone = SettingsField.ZoneOf(row["Zone"].AsString),
        Start = row.Time("Start")!.Value,
        Length = Fields.Length(row["Length"]),
        Place = row.OptionalText("Place"),
        Seminars = [.. row.List("Seminars").Select(seminar => SeminarField.Read(seminar.AsDocument))],
        Breaks = [.. row.List("Breaks").Select(pause => BreakField.Read(pause.AsDocument))],
        Points = row["Points"].AsInt32,
        PointsDiscussed = row["PointsDiscussed"].AsInt32,
    };

    /// <summary>The id of a group's season.</summary>
    public static string Id(GroupId group, int number) => string.Create(CultureInfo.InvariantCulture, $"{group}.{number}");
}
