using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// From version 1 to 2: what messages read is kept with their posts, so that they are kept true by comparison. Reminders and recaps that stood
/// before are compared from now on, as they were corrected before; nudges and news of slides were not, and stay as they are. The words that a
/// recap had changed are forgotten.
/// </summary>
internal static class KeptTrueMigration
{
    /// <summary>Brings the posts to version 2.</summary>
    public static void Run(LiteDatabase database)
    {
        var posts = database.GetCollection(Schema.Posts);
        posts.DeleteMany("$.Subject.Is = 'RecapRenewal'");
        Dictionary<BsonValue, Instant> newest = [];
        foreach (var row in posts.FindAll())
            newest[row["Group"]] = Instant.Max(row.Moment("At")!.Value, newest.GetValueOrDefault(row["Group"], Instant.MinValue));
        foreach (var row in posts.FindAll().Where(row => IsKept(row, newest[row["Group"]])).ToList())
        {
            // What it reads is not certain.
            row["Says"] = "";
            row["Stands"] = row["Group"];
            posts.Update(row);
        }
    }

    // A migration knows no time but that at which the group's newest post was settled: what was over by then is over.
    private static bool IsKept(BsonDocument row, Instant newest) =>
        row["State"] == "Posted" && row["Says"].IsNull && !row["Message"].IsNull
        && Lasts(row["Subject"]["Is"].AsString) is { } lasts && row["Subject"].AsDocument.Moment("Start") + lasts > newest;

    // From the start on, with a day for the seminar itself.
    private static Duration? Lasts(string subject) => subject switch
    {
        "Reminder" => Duration.FromDays(1),
        "Recap" => Duration.FromDays(8),
        _ => null,
    };
}
