//! The caseworker's app as its user sees it: pages, steps, fields by name, the save mark.

use klar_aftale::agreement::Field;
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::base::Day;

use crate::WORDS;
use crate::browser::{Browser, by_id, plain};
use crate::fault::{Outcome, some};

/// The day in the browser's own time zone.
const TODAY: &str = r"
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());";

/// Stands for the time in the save mark's sentence.
const TIME: &str = "\u{1}";

impl Browser {
    /// Opens the app at the front page.
    ///
    /// # Errors
    /// It does not open.
    pub async fn open_app(&self) -> Outcome {
        self.open(self.site()).await?;
        self.until_open().await
    }

    /// Waits until a page of the app is on the screen.
    ///
    /// # Errors
    /// None comes.
    pub async fn until_open(&self) -> Outcome {
        self.find("#heading").await.map(drop)
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// It does not open again.
    pub async fn reload(&self) -> Outcome {
        self.driver().refresh().await?;
        self.until_open().await
    }

    /// Today, as the browser has it.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn today(&self) -> Outcome<Day> {
        let iso = self.js(TODAY).await?;
        some(Day::from_iso(iso.as_str().unwrap_or_default()), "day in the browser")
    }

    /// The part of the address behind `#`, with it.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn hash(&self) -> Outcome<String> {
        Ok(self.js("return location.hash;").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Begins an agreement from the front page.
    ///
    /// # Errors
    /// The editor does not open.
    pub async fn begin_agreement(&self) -> Outcome {
        self.press("#new-agreement").await?;
        self.until_at(Place::ALL[0]).await
    }

    /// Loads the example from the front page.
    ///
    /// # Errors
    /// The editor does not open.
    pub async fn load_example(&self) -> Outcome {
        self.press("#try-example").await?;
        self.until_at(Place::Review).await
    }

    /// Goes back to the front page over the name of the app.
    ///
    /// # Errors
    /// It does not open.
    pub async fn go_to_overview(&self) -> Outcome {
        self.press("a.brand").await?;
        self.until_true("the overview", async || Ok(self.hash().await? == "#/")).await?;
        self.find("#new-agreement").await.map(drop)
    }

    /// Goes to a step over the list of steps.
    ///
    /// # Errors
    /// It does not open.
    pub async fn go_to(&self, place: Place) -> Outcome {
        self.press(&format!("nav.steps a[href$='/{}']", place.slug())).await?;
        self.until_at(place).await
    }

    /// Goes on to the next step over the button below the page.
    ///
    /// # Errors
    /// Another step opens, or none.
    pub async fn go_on_to(&self, place: Place) -> Outcome {
        self.press("#next").await?;
        self.until_at(place).await
    }

    /// Waits until a step is on the screen.
    ///
    /// # Errors
    /// It does not come.
    pub async fn until_at(&self, place: Place) -> Outcome {
        let ending = ["/", place.slug()].concat();
        self.until_true(&ending, async || {
            let there = self.hash().await?.ends_with(&ending);
            Ok(there && self.text("#heading").await? == WORDS.place(place))
        })
        .await
    }

    /// Waits until the save mark says that everything is on this device.
    ///
    /// # Errors
    /// It does not.
    pub async fn until_saved(&self) -> Outcome {
        let sentence = plain(&WORDS.saving_saved(TIME));
        let (before, behind) = some(sentence.split_once(TIME), "time in the save mark")?;
        self.until_true("the save mark", async || {
            let mark = self.text("#save-mark").await?;
            Ok(mark.starts_with(before) && mark.ends_with(behind))
        })
        .await
    }

    /// Writes behind what stands in a field.
    ///
    /// # Errors
    /// The field is not on the screen.
    pub async fn write_field(&self, field: Field, text: &str) -> Outcome {
        self.write(&anchor(field), text).await
    }

    /// What stands in a field, with ordinary spaces.
    ///
    /// # Errors
    /// The field is not on the screen.
    pub async fn field(&self, field: Field) -> Outcome<String> {
        Ok(plain(&self.value(&anchor(field)).await?))
    }

    /// Chooses one of the answers of a field, by its number.
    ///
    /// # Errors
    /// There is no such answer.
    pub async fn choose(&self, field: Field, number: usize) -> Outcome {
        let id = format!("{}-{number}", anchor(field));
        self.press(&format!("label[for='{id}']")).await?;
        self.until_true(&id, async || self.is_checked(&id).await).await
    }

    /// Whether the box or button of an id is chosen.
    ///
    /// # Errors
    /// There is none.
    pub async fn is_checked(&self, id: &str) -> Outcome<bool> {
        let found = self.js_with(
            "const box = document.getElementById(arguments[0]); return box && box.checked;",
            vec![id.into()],
        );
        some(found.await?.as_bool(), id)
    }

    /// The words of what is wrong at a field, once they are shown.
    ///
    /// # Errors
    /// None are shown.
    pub async fn problem_at(&self, field: Field) -> Outcome<String> {
        self.text(&by_id(&[&anchor(field), "-error"].concat())).await
    }

    /// Leaves the field that has the focus, as the tab key does.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn leave_field(&self) -> Outcome {
        self.keys(thirtyfour::Key::Tab).await
    }
}
