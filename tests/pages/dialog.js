document.getElementById('dialog').showModal();
