using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A seminar within its group's row.</summary>
internal static class SeminarField
{
    /// <summary>The seminar as a document.</summary>
    public static BsonDocument Write(Seminar seminar)
    {
        var row = new BsonDocument
        {
            ["Id"] = seminar.Id.Value,
            ["Number"] = seminar.Number,
            ["Topic"] = TextField.Of(seminar.Topic),
            ["Date"] = DateField.Write(seminar.Date),
            ["MarkedHeld"] = seminar.MarkedHeld,
            ["Slides"] = Fields.Of(seminar.Slides, WriteSlides),
            ["Notes"] = Fields.Of(seminar.Notes, NoteField.Write),
            ["Revision"] = seminar.Revision,
        };
        row.Set("KnownStart", seminar.KnownStart is { } known ? KnownStartField.Write(known) : null);
        row.Set("Chapter", TextField.Of(seminar.Chapter));
        if (!seminar.Presenters.IsEmpty) row["Presenters"] = Fields.Of(seminar.Presenters, PresenterField.Write);
        row.Set("Team", TextField.Of(seminar.Team));
        if (!seminar.Readings.IsEmpty) row["Readings"] = Fields.Of(seminar.Readings, ReadingField.Write);
        row.Set("Place", TextField.Of(seminar.Place));
        if (seminar.Cancelled is { } cancelled)
        {
            row["IsCancelled"] = true;
            row.Set("CancelReason", TextField.Of(cancelled.Reason));
        }

        return row;
    }

    /// <summary>The seminar in a document.</summary>
    public static Seminar Read(BsonDocument row) => new()
    {
        Id = new SeminarId(row["Id"].AsInt32),
        Number = row["Number"].AsInt32,
        Chapter = row.OptionalText("Chapter"),
        Topic = row.Text("Topic"),
        Presenters = PresenterField.ReadAll(row),
        Team = row.OptionalText("Team"),
        Readings = [.. row.List("Readings").Select(reading => ReadingField.Read(reading.AsDocument))],
        Date = DateField.Read(row["Date"].AsDocument),
        MarkedHeld = row["MarkedHeld"].AsBoolean,
        Cancelled = row["IsCancelled"].IsNull ? null : new Cancellation(row.OptionalText("CancelReason")),
        Place = row.OptionalText("Place"),
        Slides = [.. row["Slides"].AsArray.Select(slides => ReadSlides(slides.AsDocument))],
        Notes = [.. row.List("Notes").Select(note => NoteField.Read(note.AsDocument))],
        KnownStart = row["KnownStart"] is { IsDocument: true } known ? KnownStartField.Read(known.AsDocument) : null,
        Revision = row["Revision"] is { IsInt32: true } revision ? revision.AsInt32 : 0,
    };

    private static BsonDocument WriteSlides(SlideDeck slides)
    {
        var row = new BsonDocument
        {
            ["Url"] = TextField.Of(slides.Url),
            ["Covers"] = Fields.Of(slides.Covers, item => TextField.Of(item)!),
        };
        row.Set("Title", TextField.Of(slides.Title));
        row.Set("Topic", TextField.Of(slides.Topic));
        return row;
    }

    private static SlideDeck ReadSlides(BsonDocument row) => new(
        row.Text("Url"),
        row.OptionalText("Title"),
        row.OptionalText("Topic"),
        [.. row["Covers"].AsArray.Select(TextField.From)]);
}
