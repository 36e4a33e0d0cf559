using LiteDB;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A group's settings within its row.</summary>
internal static class SettingsField
{
    /// <summary>The settings as a document.</summary>
    public static BsonDocument Write(GroupSettings settings)
    {
        var row = new BsonDocument
        {
            ["Zone"] = settings.Zone.Id,
            ["ZoneIsChosen"] = settings.ZoneIsChosen,
            ["Start"] = Fields.Of((LocalTime?)settings.Start),
            ["Length"] = Fields.Of(settings.Length),
            ["Leads"] = Fields.Of(settings.LeadTimes, Fields.Of),
            ["Unit"] = settings.Unit.ToString(),
            ["PresentersPerSeminar"] = settings.PresentersPerSeminar,
            ["Nudges"] = settings.Nudges,
            ["Recap"] = settings.Recap,
            ["SlidesNews"] = settings.SlidesNews,
            ["Events"] = settings.Events,
            ["InterestCounts"] = settings.InterestCounts,
        };
        row.Set("ThreadLead", settings.ThreadLead is { } lead ? Fields.Of(lead) : null);
        row.Set("Book", TextField.Of(settings.Book));
        row.Set("Author", TextField.Of(settings.Author));
        row.Set("Place", TextField.Of(settings.Place));
        row.Set("Channel", Fields.Of(settings.Channel?.Value));
        row.Set("SyllabusChannel", Fields.Of(settings.SyllabusChannel?.Value));
        row.Set("Readme", settings.Readme is { } readme ? ReadmeField.Write(readme) : null);
        row.Set("Role", Fields.Of(settings.Role?.Value));
        row.Set("Organizers", Fields.Of(settings.Organizers?.Value));
        return row;
    }

    /// <summary>The settings in a document.</summary>
    public static GroupSettings Read(BsonDocument row) => new()
    {
        Book = row.OptionalText("Book"),
        Author = row.OptionalText("Author"),
        Zone = ZoneOf(row["Zone"].AsString),
        ZoneIsChosen = row["ZoneIsChosen"].AsBoolean,
        Start = row.Time("Start")!.Value,
        Length = Fields.Length(row["Length"]),
        Place = row.OptionalText("Place"),
        Channel = row.Id("Channel") is { } channel ? new ChannelId(channel) : null,
        SyllabusChannel = row.Id("SyllabusChannel") is { } syllabus ? new ChannelId(syllabus) : null,
        Readme = row["Readme"] is { IsNull: false } readme ? ReadmeField.Read(readme.AsDocument) : null,
        Role = row.Id("Role") is { } role ? new RoleId(role) : null,
        Organizers = row.Id("Organizers") is { } organizers ? new RoleId(organizers) : null,
        LeadTimes = [.. row["Leads"].AsArray.Select(Fields.Length)],
        Unit = row["Unit"].IsString ? row.Named<UnitWord>("Unit") : UnitWord.Chapter,
        PresentersPerSeminar = row["PresentersPerSeminar"] is { IsInt32: true } count ? count.AsInt32 : 1,
        Nudges = row.YesOrNo("Nudges", otherwise: true),
        Recap = row.YesOrNo("Recap", otherwise: false),
        SlidesNews = row.YesOrNo("SlidesNews", otherwise: false),
        Events = row.YesOrNo("Events", otherwise: false),
        InterestCounts = row.YesOrNo("InterestCounts", otherwise: false),
        ThreadLead = row["ThreadLead"] is { IsNull: false } thread ? Fields.Length(thread) : null,
    };

    /// <summary>The time zone with an id.</summary>
    /// <exception cref="InvalidDataException">There's none.</exception>
    public static DateTimeZone ZoneOf(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new InvalidDataException($"\"{id}\" isn't a time zone");
}
