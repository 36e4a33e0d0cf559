using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class MarkdownExportTests
{
    [Fact]
    public void The_schedule_is_written_as_the_readme_it_may_have_come_from()
    {
        var group = TestGroup.Nine() with { Seminars = [.. TestGroup.Nine().Seminars.Take(4)] };
        group = group.On(2, 2025, 3, 28, 19, 30).With(group.Numbered(4)! with
        {
            Topic = "Sums | products",
            Presenters = [new Presenter(null, "Wren Halloran")],
            Cancelled = new Cancellation("Ill"),
        })
            .Add(new Break { From = new LocalDate(2025, 3, 17), Until = new LocalDate(2025, 3, 21), Reason = "exams" });
        group = group.With(
            group.Numbered(1)! with { Slides = [.. group.Numbered(1)!.Slides, new SlideDeck("https://example.org/more", null, null, [])] });

        Assert.Equal(
            """
            # Designing Machine Learning Systems

            We read **"Designing Machine Learning Systems"** by *Chip Huyen*.

            ## 📚 Study Schedule

            | 🔢 Seminar | 📅 Date | 📖 Chapter | 🧵 Topic | 🎤 Presenters |
            |---|---|---|---|---|
            | Seminar 1 | 14-03-25 | Chapter 1 | **Topic 1** |  |
            |  | 17-03-25 – 21-03-25 |  | No seminar: exams |
            | Seminar 2 | 28-03-25 19:30 | Chapter 2 | **Topic 2** |  |
            | Seminar 3 | Coming soon | Chapter 3 | **Data Engineering for ML** |  |
            | Seminar 4 | TBA | Chapter 4 | ~~**Sums \| products**~~ | Wren Halloran |

            ## 📝 Seminar Slides

            - 📊 **[Seminar 1 (14-03-25) – Chapter 1 Slides](https://example.org/1)**  
              *Topic:* Topic 1  
              *Covers:* Fraud detection, Scalability 1

            - 📊 Seminar 1 (14-03-25): <https://example.org/more>

            - 📊 **[Seminar 2 (28-03-25) – Chapter 2 Slides](https://example.org/2)**  
              *Topic:* Topic 2  
              *Covers:* Fraud detection, Scalability 2

            """,
            MarkdownExport.Write(group));
    }
}
