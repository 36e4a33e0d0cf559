using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A note within its seminar's field.</summary>
internal static class NoteField
{
    /// <summary>The note as a document.</summary>
    public static BsonDocument Write(Note note)
    {
        var row = new BsonDocument { ["At"] = Fields.Of(note.At) };
        row.Set("Text", TextField.Of(note.Text));
        row.Set("Url", TextField.Of(note.Url));
        row.Set("By", Fields.Of(note.By?.Value));
        return row;
    }

    /// <summary>The note in a document.</summary>
    public static Note Read(BsonDocument row) => new(
        row.OptionalText("Text"),
        row.OptionalText("Url"),
        row.Id("By") is { } by ? new MemberId(by) : null,
        row.Moment("At")!.Value);
}
