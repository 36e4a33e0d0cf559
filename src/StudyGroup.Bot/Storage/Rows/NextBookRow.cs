using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A suggested book as a document.</summary>
internal static class NextBookRow
{
    /// <summary>The suggestion as a document.</summary>
    public static BsonDocument Write(SuggestedBook book)
    {
        var row = new BsonDocument
        {
            ["_id"] = book.Id.Value,
            ["Group"] = Fields.Of(book.Group.Value),
            ["Title"] = TextField.Of(book.Title),
            ["By"] = Fields.Of(book.By.Value),
            ["At"] = Fields.Of(book.At),
        };
        row.Set("Author", TextField.Of(book.Author));
        row.Set("Url", TextField.Of(book.Url));
        row.Set("Why", TextField.Of(book.Why));
        row.Set("ByName", TextField.Of(book.ByName));
        row.Set("WithdrawnAt", Fields.Of(book.WithdrawnAt));
        row.Set("ChosenAt", Fields.Of(book.ChosenAt));
        return row;
    }

    /// <summary>The suggestion in a document.</summary>
    public static SuggestedBook Read(BsonDocument row) => new()
    {
        Id = new SuggestedBookId(row["_id"].AsInt64),
        Group = new GroupId(row.Id("Group")!.Value),
        Title = row.Text("Title"),
        Author = row.OptionalText("Author"),
        Url = row.OptionalText("Url"),
        Why = row.OptionalText("Why"),
        By = new MemberId(row.Id("By")!.Value),
        ByName = row.OptionalText("ByName"),
        At = row.Moment("At")!.Value,
        WithdrawnAt = row.Moment("WithdrawnAt"),
        ChosenAt = row.Moment("ChosenAt"),
    };
}
